package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import java.util.Optional;

/** What is recorded already, by the numbers that are known elsewhere. */
public interface ReceivableNumbers {

    boolean isInvoice(String number);

    boolean isReceipt(String reference);

    /** The first account of the list that takes receipts. */
    Optional<CompanyAccountId> firstAccount();

    String customerName(CustomerId customer);
}
