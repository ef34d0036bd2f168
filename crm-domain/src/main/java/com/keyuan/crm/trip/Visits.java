package com.keyuan.crm.trip;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All visits. */
public interface Visits {

    Optional<Visit> findById(VisitId id);

    List<Visit> findByTrip(TripId trip);

    Visit save(Visit visit);

    /** Saves at once, so that what is read by hand sees it. */
    Visit saveAndFlush(Visit visit);

    /** How many of these contacts are the customer's. */
    long countOf(CustomerId customer, Collection<ContactId> contacts);
}
