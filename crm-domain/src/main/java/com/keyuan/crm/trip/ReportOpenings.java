package com.keyuan.crm.trip;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;

/** Who has read which submission of a report. */
public interface ReportOpenings {

    void opened(TripReportId report, int submission, PersonId by, Instant at);

    boolean hasOpened(TripReportId report, int submission, PersonId person);
}
