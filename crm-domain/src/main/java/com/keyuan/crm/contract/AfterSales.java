package com.keyuan.crm.contract;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** The people of after-sales who are here to stay. */
public interface AfterSales {

    /**
     * Whom to ask next to serve a contract: of those who have not declined it whoever serves the customer already, then
     * whoever serves fewest contracts. Empty where there is nobody left.
     */
    Optional<PersonId> next(ContractId contract, CustomerId customer);

    /** By name. */
    List<Colleague> colleagues();

    /** Somebody who may take a contract over. */
    record Colleague(PersonId id, String name) {}
}
