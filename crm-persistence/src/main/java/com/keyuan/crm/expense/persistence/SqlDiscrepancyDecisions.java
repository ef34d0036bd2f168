package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.expense.DiscrepancyDecisions;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlDiscrepancyDecisions implements DiscrepancyDecisions {

    private final JdbcClient jdbc;

    @Override
    public Optional<TripId> tripOf(VisitId visit) {
        return jdbc.sql("select trip_id from visit where id = :visit and trip_id is not null")
                .param("visit", visit.value())
                .query(UUID.class)
                .optional()
                .map(TripId::new);
    }

    @Override
    public Optional<Boolean> find(VisitId visit) {
        return jdbc.sql("select confirmed from expense_decision where visit_id = :visit")
                .param("visit", visit.value())
                .query(Boolean.class)
                .optional();
    }

    @Override
    public void add(VisitId visit, TripId trip, boolean confirmed, String reason, Instant at, PersonId by) {
        jdbc.sql("""
                        insert into expense_decision (visit_id, trip_id, confirmed, reason, decided_at, decided_by)
                        values (:visit, :trip, :confirmed, :reason, :at, :by)""")
                .param("visit", visit.value())
                .param("trip", trip.value())
                .param("confirmed", confirmed)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }
}
