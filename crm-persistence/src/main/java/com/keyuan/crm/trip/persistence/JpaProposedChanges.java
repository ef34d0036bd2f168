package com.keyuan.crm.trip.persistence;

import com.keyuan.crm.trip.ProposedChange;
import com.keyuan.crm.trip.ProposedChangeId;
import com.keyuan.crm.trip.ProposedChanges;
import com.keyuan.crm.trip.TripReportId;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaProposedChanges extends ProposedChanges, Repository<ProposedChange, ProposedChangeId> {

    @Override
    @Query("select c from ProposedChange c where c.report = :report order by c.createdAt, c.id")
    List<ProposedChange> findByReport(TripReportId report);
}
