package com.keyuan.crm.trip.persistence;

import static com.keyuan.crm.trip.persistence.Columns.constant;
import static com.keyuan.crm.trip.persistence.Columns.constantOrNull;
import static com.keyuan.crm.trip.persistence.Columns.day;
import static com.keyuan.crm.trip.persistence.Columns.instant;
import static com.keyuan.crm.trip.persistence.Columns.instantOrNull;
import static com.keyuan.crm.trip.persistence.Columns.uuid;

import com.keyuan.crm.trip.Discretion;
import com.keyuan.crm.trip.GoAhead;
import com.keyuan.crm.trip.ReportState;
import com.keyuan.crm.trip.StripRule;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripState;
import com.keyuan.crm.trip.TripStrip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The strips of any number of trips by one statement. */
@Component
@RequiredArgsConstructor
class SqlTripStrips {

    private final JdbcClient jdbc;

    Map<TripId, TripStrip> of(Collection<TripId> trips, Discretion discretion) {
        return jdbc
                .sql("""
                        select trip.id, trip.state, trip.go_ahead, trip.from_date, trip.to_date,
                               coalesce(trip.ended_at, trip.started_at, trip.created_at) as trip_since,
                               traveller.name as traveller, report.state as report, report.state_since,
                               report.returned_note is not null as returned,
                               signer.name as signer, report.signed_at,
                               assistant.name as assistant, report.qualified_at,
                               coalesce(visited.visits, 0) as visits, coalesce(visited.ended, 0) as ended,
                               not exists (select 1 from visit where visit.trip_id = trip.id
                                           and verification = 'NOT_CONFIRMED' and not %s) as decided,
                               claim.state as claim, claim.state_since as claim_since, claim.claimed,
                               %s as knows
                        from trip
                        join person traveller on traveller.id = trip.traveller_id
                        left join trip_report report on report.trip_id = trip.id
                        left join person signer on signer.id = report.signed_by
                        left join person assistant on assistant.id = report.qualified_by
                        left join lateral (
                            select count(*) as visits,
                                   count(*) filter (where verification not in ('NOT_DUE', 'WAITING')) as ended
                            from visit where visit.trip_id = trip.id) visited on true
                        left join lateral (
                            -- the one of the trip's claims that has furthest to go, and the sum of all
                            select state, state_since, sum(claimed) over () as claimed from expense_claim
                            where expense_claim.trip_id = trip.id
                            order by array_position(array['REJECTED', 'PAY_FAILED', 'DRAFT', 'SUBMITTED', 'CLEARED',
                                                          'PAID'], state::text), state_since, id limit 1) claim on true
                        where trip.id = any(cast(:trips as uuid[]))""".formatted(SqlVisitRows.DECIDED, SqlVisitRows.KNOWS))
                .param("trips", SqlTripPages.ids(trips))
                .param("investigates", discretion.investigates())
                .param("reader", discretion.reader().value())
                .query((row, n) -> StripRule.draw(facts(row), row.getBoolean("knows")))
                .list()
                .stream()
                .collect(Collectors.toMap(TripStrip::trip, strip -> strip));
    }

    private static StripRule.Facts facts(ResultSet row) throws SQLException {
        return new StripRule.Facts(
                new TripId(uuid(row, "id")),
                constant(row, "state", TripState.class),
                constant(row, "go_ahead", GoAhead.class),
                day(row, "from_date"),
                day(row, "to_date"),
                instant(row, "trip_since"),
                row.getString("traveller"),
                constantOrNull(row, "report", ReportState.class),
                instantOrNull(row, "state_since"),
                row.getBoolean("returned"),
                row.getString("signer"),
                instantOrNull(row, "signed_at"),
                row.getString("assistant"),
                instantOrNull(row, "qualified_at"),
                row.getInt("visits"),
                row.getInt("ended"),
                row.getBoolean("decided"),
                row.getString("claim"),
                instantOrNull(row, "claim_since"),
                row.getBigDecimal("claimed"));
    }
}
