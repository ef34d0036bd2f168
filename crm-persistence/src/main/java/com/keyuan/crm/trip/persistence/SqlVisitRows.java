package com.keyuan.crm.trip.persistence;

import static com.keyuan.crm.trip.persistence.Columns.constant;
import static com.keyuan.crm.trip.persistence.Columns.dayOrNull;
import static com.keyuan.crm.trip.persistence.Columns.instant;
import static com.keyuan.crm.trip.persistence.Columns.uuid;
import static com.keyuan.crm.trip.persistence.Columns.uuidOrNull;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.VisitKind;
import com.keyuan.crm.trip.VisitRow;
import com.keyuan.crm.trip.VisitVerification;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits as rows, the same on every page. */
@Component
@RequiredArgsConstructor
class SqlVisitRows {

    static final String SELECT = """
            select visit.*, customer.name as customer, customer.tier, visitor.name as visitor, trip.number,
                   (select string_agg(contact.name, '、' order by contact.name) from visit_contact
                    join contact on contact.id = visit_contact.contact_id where visit_id = visit.id) as met
            from visit
            join customer on customer.id = visit.customer_id
            join person visitor on visitor.id = visit.visitor_id
            left join trip on trip.id = visit.trip_id
            where\s""";

    private final JdbcClient jdbc;

    List<VisitRow> ofTrip(TripId trip) {
        return jdbc.sql(SELECT + " visit.trip_id = :trip order by visit.visited_at, visit.id")
                .param("trip", trip.value())
                .query((row, n) -> row(row))
                .list();
    }

    static VisitRow row(ResultSet row) throws SQLException {
        UUID trip = uuidOrNull(row, "trip_id");
        return new VisitRow(
                new VisitId(uuid(row, "id")),
                new CustomerId(uuid(row, "customer_id")),
                row.getString("customer"),
                row.getString("tier"),
                new PersonId(uuid(row, "visitor_id")),
                row.getString("visitor"),
                trip == null ? null : new TripId(trip),
                row.getString("number"),
                instant(row, "visited_at"),
                constant(row, "kind", VisitKind.class),
                row.getString("met"),
                row.getString("result"),
                row.getString("next_step"),
                dayOrNull(row, "next_step_on"),
                constant(row, "verification", VisitVerification.class));
    }
}
