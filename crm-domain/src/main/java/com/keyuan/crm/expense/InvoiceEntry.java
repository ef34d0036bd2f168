package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;

/**
 * An invoice as given with a line.
 *
 * @param total what the invoice says in all; several lines of one claim may share it
 */
public record InvoiceEntry(InvoiceNumber number, Money total) {}
