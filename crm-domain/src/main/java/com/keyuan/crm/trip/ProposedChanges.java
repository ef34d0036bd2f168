package com.keyuan.crm.trip;

import java.util.List;
import java.util.Optional;

/** What reports propose to change in the customer base. */
public interface ProposedChanges {

    Optional<ProposedChange> findById(ProposedChangeId id);

    /** In the order in which they were proposed. */
    List<ProposedChange> findByReport(TripReportId report);

    ProposedChange save(ProposedChange change);

    void delete(ProposedChange change);
}
