package com.keyuan.crm.trip.persistence;

import static com.keyuan.crm.trip.persistence.Columns.constant;
import static com.keyuan.crm.trip.persistence.Columns.dayOrNull;
import static com.keyuan.crm.trip.persistence.Columns.instant;
import static com.keyuan.crm.trip.persistence.Columns.uuid;
import static com.keyuan.crm.trip.persistence.Columns.uuidOrNull;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.Discretion;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.VisitKind;
import com.keyuan.crm.trip.VisitRow;
import com.keyuan.crm.trip.VisitStanding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits as rows, the same on every page. */
@Component
@RequiredArgsConstructor
class SqlVisitRows {

    /** {@link Discretion} as SQL: whether the reader may know of a discrepancy of this trip. */
    static final String KNOWS = """
            (:investigates and trip.traveller_id is distinct from :reader and not exists (
                select 1 from trip_companion where trip_companion.trip_id = trip.id and person_id = :reader))""";

    /** Whether compliance has decided on a visit that was not confirmed. */
    static final String DECIDED = """
            (visit.cleared_at is not null or exists (
                select 1 from misuse_case where misuse_case.visit_id = visit.id and misuse_case.state <> 'OPEN'))""";

    /** What one does not know never leaves the database. Wants the parameters of {@link #discreet}. */
    static final String SELECT = select("true");

    /** @param readable what must hold for the reader to read the visit */
    private static String select(String readable) {
        return """
            select visit.*, %s as readable, case
                       when verification <> 'NOT_CONFIRMED' then verification
                       when cleared_at is not null then 'CLEARED'
                       when visitor_id <> :reader and %s then 'NOT_CONFIRMED'
                       when %s then 'DECIDED'
                       else 'UNDER_REVIEW' end as standing, customer.name as customer, customer.tier, visitor.name as visitor, trip.number,
                   (select string_agg(contact.name, '、' order by contact.name) from visit_contact
                    join contact on contact.id = visit_contact.contact_id where visit_id = visit.id) as met
            from visit
            join customer on customer.id = visit.customer_id
            join person visitor on visitor.id = visit.visitor_id
            left join trip on trip.id = visit.trip_id
            where\s""".formatted(readable, KNOWS, DECIDED);
    }

    private final JdbcClient jdbc;

    /** Whoever may look at the trip sees where it led; what was said, only of the visits that they may read. */
    List<VisitRow> ofTrip(TripId trip, Discretion discretion, RecordFilter readable) {
        String select = select(readable.sql()) + " visit.trip_id = :trip order by visit.visited_at, visit.id";
        return discreet(jdbc.sql(select).params(readable.parameters()), discretion)
                .param("trip", trip.value())
                .query((row, n) -> row(row))
                .list();
    }

    static JdbcClient.StatementSpec discreet(JdbcClient.StatementSpec select, Discretion discretion) {
        return select.param("investigates", discretion.investigates())
                .param("reader", discretion.reader().value());
    }

    static VisitRow row(ResultSet row) throws SQLException {
        UUID trip = uuidOrNull(row, "trip_id");
        boolean readable = row.getBoolean("readable");
        Instant visitedAt = instant(row, "visited_at");
        return new VisitRow(
                new VisitId(uuid(row, "id")),
                new CustomerId(uuid(row, "customer_id")),
                row.getString("customer"),
                row.getString("tier"),
                new PersonId(uuid(row, "visitor_id")),
                row.getString("visitor"),
                trip == null ? null : new TripId(trip),
                row.getString("number"),
                readable,
                readable ? visitedAt : dayOf(visitedAt),
                readable ? constant(row, "kind", VisitKind.class) : null,
                readable ? row.getString("met") : null,
                readable ? row.getString("result") : null,
                readable ? row.getString("next_step") : null,
                readable ? dayOrNull(row, "next_step_on") : null,
                constant(row, "standing", VisitStanding.class));
    }

    private static Instant dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, BusinessZone.ID)
                .atStartOfDay(BusinessZone.ID)
                .toInstant();
    }
}
