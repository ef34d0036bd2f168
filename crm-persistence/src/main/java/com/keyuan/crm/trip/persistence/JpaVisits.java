package com.keyuan.crm.trip.persistence;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.Visit;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.Visits;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaVisits extends Visits, Repository<Visit, VisitId> {

    @Override
    @Query("select v from Visit v left join fetch v.met where v.trip = :trip order by v.visitedAt, v.id")
    List<Visit> findByTrip(TripId trip);

    @Override
    @Query("select count(c) from Contact c where c.customer = :customer and c.id in :contacts")
    long countOf(CustomerId customer, Collection<ContactId> contacts);
}
