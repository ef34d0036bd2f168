package com.keyuan.crm.receivable;

import java.math.BigDecimal;

/** What the list of invoices comes to. */
public record InvoiceTotals(long number, BigDecimal open, BigDecimal overdue, BigDecimal disputed) {}
