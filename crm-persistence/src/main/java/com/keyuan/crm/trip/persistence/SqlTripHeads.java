package com.keyuan.crm.trip.persistence;

import static com.keyuan.crm.trip.persistence.Columns.constant;
import static com.keyuan.crm.trip.persistence.Columns.constantOrNull;
import static com.keyuan.crm.trip.persistence.Columns.day;
import static com.keyuan.crm.trip.persistence.Columns.moneyOrNull;
import static com.keyuan.crm.trip.persistence.Columns.texts;
import static com.keyuan.crm.trip.persistence.Columns.uuid;
import static com.keyuan.crm.trip.persistence.Columns.uuidOrNull;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.GoAhead;
import com.keyuan.crm.trip.ReportState;
import com.keyuan.crm.trip.TripHead;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripKind;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.TripState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands at the top of a trip's page and of its report's. */
@Component
@RequiredArgsConstructor
class SqlTripHeads {

    private final JdbcClient jdbc;

    /** @param condition over trip and trip_report, with :id */
    Optional<TripHead> of(String condition, UUID id) {
        return jdbc.sql("""
                        select trip.*, traveller.name as traveller, decider.name as decider,
                               trip_report.id as report_id, trip_report.state as report_state,
                               array(select person.name from trip_companion join person on person.id = person_id
                                     where trip_id = trip.id order by person.name) as companions
                        from trip join person traveller on traveller.id = trip.traveller_id
                        left join person decider on decider.id = trip.go_ahead_by
                        left join trip_report on trip_report.trip_id = trip.id
                        where\s""" + " " + condition)
                .param("id", id)
                .query((row, n) -> head(row))
                .optional();
    }

    private static TripHead head(ResultSet row) throws SQLException {
        UUID report = uuidOrNull(row, "report_id");
        return new TripHead(
                new TripId(uuid(row, "id")),
                row.getLong("version"),
                row.getString("number"),
                constant(row, "kind", TripKind.class),
                new PersonId(uuid(row, "traveller_id")),
                row.getString("traveller"),
                texts(row, "companions"),
                row.getString("purpose"),
                row.getString("places"),
                day(row, "from_date"),
                day(row, "to_date"),
                moneyOrNull(row, "expected_cost"),
                constant(row, "state", TripState.class),
                constant(row, "go_ahead", GoAhead.class),
                row.getString("decider"),
                row.getString("go_ahead_note"),
                row.getString("cancelled_note"),
                report == null ? null : new TripReportId(report),
                constantOrNull(row, "report_state", ReportState.class));
    }
}
