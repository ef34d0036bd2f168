package com.keyuan.crm.expense;

import java.util.Optional;

/** Who has which tax invoice, for ever. */
public interface InvoiceRegister {

    /**
     * The number of the other claim that has the invoice. Until the transaction ends nobody else can enter it.
     *
     * @param claim the claim that asks; its own invoices do not count
     */
    Optional<String> takenBy(InvoiceNumber invoice, ExpenseClaimId claim);
}
