package com.keyuan.crm.customer;

import java.util.Optional;

/** The customer base. */
public interface Customers {

    Optional<Customer> findById(CustomerId id);

    /**
     * Saves at once, so that the unique indexes have the last word here.
     *
     * @throws CreditCodeTaken when another one has the credit code
     * @throws NameTaken when another unconfirmed one has the normalised name
     * @throws com.keyuan.crm.shared.StaleVersion when somebody else saved it meanwhile
     */
    Customer save(Customer customer);

    /** Stores what is derived; no change of the record, so its version stays. */
    void storeCompleteness(CustomerId id, int percent);
}
