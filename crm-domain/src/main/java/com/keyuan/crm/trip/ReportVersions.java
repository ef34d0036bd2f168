package com.keyuan.crm.trip;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.List;

/** Every submission of every report, as it was. */
public interface ReportVersions {

    void keep(TripReportId report, int number, PersonId by, Instant at, ReportContent content);

    void returned(TripReportId report, int number, PersonId by, Instant at, String note);

    /** Newest first. */
    List<ReportVersion> of(TripReportId report);
}
