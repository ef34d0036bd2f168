package com.keyuan.crm.order;

import java.math.BigDecimal;

/**
 * What a list of orders comes to, cancelled ones left out.
 *
 * @param sales number of orders that are no returns
 * @param returns number of returns
 * @param net their amounts together, in CNY without VAT
 */
public record OrderTotals(long sales, long returns, BigDecimal net) {}
