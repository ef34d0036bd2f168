package com.keyuan.crm.receivable;

import java.math.BigDecimal;

/** What the list of receipts comes to. */
public record ReceiptTotals(long number, BigDecimal amount, BigDecimal unmatched) {}
