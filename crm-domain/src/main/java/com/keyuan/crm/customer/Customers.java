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

    /** Lets edits and moves of one customer follow each other until the transaction ends; nothing where there is none. */
    void oneAtATime(CustomerId id);

    /** Stores what is derived; no change of the record, so its version stays. */
    void storeCompleteness(CustomerId id, int percent);
}
