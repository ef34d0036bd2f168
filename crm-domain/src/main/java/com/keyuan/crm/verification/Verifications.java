package com.keyuan.crm.verification;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.trip.VisitId;
import java.util.List;
import java.util.Optional;

/** The visits to be verified and those that were. */
public interface Verifications {

    Optional<Verification> findById(VerificationId id);

    Optional<Verification> findByVisit(VisitId visit);

    /** All without a result, oldest first: one call covers them all. */
    List<Verification> findOpen(CustomerId customer);

    /** The open ones of the call's customer and those closed in the call, with answers, by day of the visit. */
    List<Verification> findOfCall(PhoneCallId call);

    Verification save(Verification verification);
}
