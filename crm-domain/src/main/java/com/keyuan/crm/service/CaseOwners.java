package com.keyuan.crm.service;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who of after-sales may own a case, and what a case needs to know of its customer. */
public interface CaseOwners {

    /** People of after-sales who may own a case, by name. */
    List<Owner> owners();

    /** Who of after-sales has fewest open cases; empty where there is nobody. */
    Optional<PersonId> leastBusy();

    /** A, B or C; empty for an unknown customer. */
    Optional<String> tierOf(CustomerId customer);

    Optional<String> nameOf(CustomerId customer);

    boolean isVisitOf(UUID visit, CustomerId customer);

    /** Somebody who may own a case. */
    record Owner(PersonId id, String name) {}
}
