package com.keyuan.crm.verification;

import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * The customer did not confirm a visit; what it means is for compliance to decide.
 *
 * @param report null for a visit without a trip
 */
public record VisitNotConfirmed(
        VerificationId verification,
        VisitId visit,
        @Nullable TripReportId report) {}
