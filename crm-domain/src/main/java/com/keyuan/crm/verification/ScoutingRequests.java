package com.keyuan.crm.verification;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.trip.TripId;
import java.util.List;
import java.util.Optional;

/** What travellers asked the phone team to find out. */
public interface ScoutingRequests {

    Optional<ScoutingRequest> findById(ScoutingRequestId id);

    List<ScoutingRequest> findByTrip(TripId trip);

    Optional<ScoutingRequest> findByTripAndCustomer(TripId trip, CustomerId customer);

    ScoutingRequest save(ScoutingRequest request);
}
