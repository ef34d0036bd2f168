package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import java.util.Optional;

/** What is recorded already, by the numbers that are known elsewhere. */
public interface ReceivableNumbers {

    /** Whether an invoice of this number is there that says the same. */
    boolean has(InvoiceEntry entry);

    /** Whether a receipt of this bank reference is there that says the same. */
    boolean has(ReceiptEntry entry);

    /** The first account of the list that takes receipts. */
    Optional<CompanyAccountId> firstAccount();

    String customerName(CustomerId customer);
}
