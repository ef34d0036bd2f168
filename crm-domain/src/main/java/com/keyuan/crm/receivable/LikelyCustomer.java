package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import java.math.BigDecimal;

/** A customer whose name is like that of somebody who paid. */
public record LikelyCustomer(CustomerId id, String name, BigDecimal open) {}
