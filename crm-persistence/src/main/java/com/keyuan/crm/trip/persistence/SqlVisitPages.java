package com.keyuan.crm.trip.persistence;

import static com.keyuan.crm.trip.persistence.Columns.constant;
import static com.keyuan.crm.trip.persistence.Columns.day;
import static com.keyuan.crm.trip.persistence.Columns.dayOrNull;
import static com.keyuan.crm.trip.persistence.Columns.piece;
import static com.keyuan.crm.trip.persistence.Columns.uuid;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.trip.Discretion;
import com.keyuan.crm.trip.Position;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.VisitKind;
import com.keyuan.crm.trip.VisitNote;
import com.keyuan.crm.trip.VisitPage;
import com.keyuan.crm.trip.VisitPages;
import com.keyuan.crm.trip.VisitRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlVisitPages implements VisitPages {

    /** How long ago "lately" is. */
    private static final String LAST_VISIT = """
            (select max((visited_at at time zone 'Asia/Shanghai')::date) from visit where customer_id = customer.id)""";

    private static final String CHOICES = """
            select customer.id, customer.name, customer.tier, %s as last_visit_on from customer
            left join lateral (select max(visited_at) as at from visit
                               where customer_id = customer.id and visitor_id = :visitor) mine on true
            where\s""".formatted(LAST_VISIT);

    private final JdbcClient jdbc;

    @Override
    public Optional<VisitPage> page(VisitId visit, Discretion discretion) {
        return SqlVisitRows.discreet(jdbc.sql(SqlVisitRows.SELECT + " visit.id = :id"), discretion)
                .param("id", visit.value())
                .query((row, n) -> page(visit, row))
                .optional();
    }

    private VisitPage page(VisitId visit, ResultSet row) throws SQLException {
        BigDecimal latitude = row.getBigDecimal("latitude");
        BigDecimal longitude = row.getBigDecimal("longitude");
        VisitRow shown = SqlVisitRows.row(row);
        Long metres = latitude == null
                ? null
                : usualPosition(shown.customer(), visit)
                        .map(usual -> usual.metresTo(new Position(latitude, longitude)))
                        .orElse(null);
        return new VisitPage(shown, note(row), latitude, longitude, metres);
    }

    private static VisitNote note(ResultSet row) throws SQLException {
        return new VisitNote(
                row.getString("need"), row.getString("business"), row.getString("competitor"), row.getString("result"));
    }

    @Override
    public Slice<VisitRow> ofCustomer(
            RecordFilter allowed, CustomerId customer, Discretion discretion, @Nullable String after, int size) {
        Cursor<OffsetDateTime> cursor = Cursor.of(
                after, OffsetDateTime::parse, new Cursor<>(OffsetDateTime.parse("9999-01-01T00:00Z"), Cursor.HIGHEST));
        List<VisitRow> rows = SqlVisitRows.discreet(
                        jdbc.sql(SqlVisitRows.SELECT + " visit.customer_id = :customer and " + allowed.sql() + """
                         and (visit.visited_at, visit.id) < (:at, :id)
                        order by visit.visited_at desc, visit.id desc limit :size"""),
                        discretion)
                .params(allowed.parameters())
                .param("customer", customer.value())
                .param("at", cursor.order())
                .param("id", cursor.id())
                .param("size", size + 1)
                .query((row, n) -> SqlVisitRows.row(row))
                .list();
        return Slice.of(rows, size, row -> Cursor.text(Columns.at(row.visitedAt()), row.id()));
    }

    @Override
    public List<VisitRow> withoutTrip(Discretion visitor, LocalDate from, LocalDate to) {
        return SqlVisitRows.discreet(jdbc.sql(SqlVisitRows.SELECT + """
                         visit.visitor_id = :reader and visit.trip_id is null
                        and (visit.visited_at at time zone 'Asia/Shanghai')::date between :from and :to
                        order by visit.visited_at desc, visit.id desc"""), visitor)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> SqlVisitRows.row(row))
                .list();
    }

    @Override
    public List<Choice> customersToVisit(
            RecordFilter allowed, PersonId visitor, @Nullable String words, @Nullable TripId trip, int most) {
        return jdbc.sql(CHOICES + allowed.sql() + """
                         and (cast(:words as text) is null or customer.name ilike :words
                              or customer.short_name ilike :words or customer.name_sort ilike :words)
                        order by (select position from trip_customer
                                  where trip_id = cast(:trip as uuid) and customer_id = customer.id) nulls last,
                                 mine.at desc nulls last, customer.name_sort, customer.id limit :most""")
                .params(allowed.parameters())
                .param("visitor", visitor.value())
                .param("words", piece(words))
                .param("trip", trip == null ? null : trip.value())
                .param("most", most)
                .query((row, n) -> choice(row))
                .list();
    }

    @Override
    public Optional<Choice> customerToVisit(RecordFilter allowed, PersonId visitor, CustomerId customer) {
        return jdbc.sql(CHOICES + allowed.sql() + " and customer.id = :customer")
                .params(allowed.parameters())
                .param("visitor", visitor.value())
                .param("customer", customer.value())
                .query((row, n) -> choice(row))
                .optional();
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(
                new CustomerId(uuid(row, "id")),
                row.getString("name"),
                row.getString("tier"),
                dayOrNull(row, "last_visit_on"));
    }

    @Override
    public List<Person> people(CustomerId customer, PersonId visitor) {
        return jdbc.sql("""
                        select contact.id, contact.name, contact.title from contact
                        left join lateral (
                            select max(visited_at) as at from visit_contact join visit on visit.id = visit_id
                            where contact_id = contact.id and visitor_id = :visitor) met on true
                        where customer_id = :customer and left_on is null
                        order by met.at desc nulls last, contact.created_at, contact.id limit 40""")
                .param("customer", customer.value())
                .param("visitor", visitor.value())
                .query((row, n) ->
                        new Person(new ContactId(uuid(row, "id")), row.getString("name"), row.getString("title")))
                .list();
    }

    @Override
    public List<OpenTrip> openTrips(PersonId visitor, LocalDate today) {
        return jdbc.sql("""
                        select trip.id, number, purpose, from_date, to_date from trip
                        left join trip_report on trip_report.trip_id = trip.id
                        where (traveller_id = :visitor or exists (select 1 from trip_companion
                               where trip_id = trip.id and person_id = :visitor))
                        and from_date <= :today and to_date >= :today - 31
                        and trip.state <> 'CANCELLED' and go_ahead in ('NOT_NEEDED', 'GIVEN')
                        and coalesce(trip_report.state, 'DRAFT') = 'DRAFT'
                        order by (to_date >= :today) desc, from_date desc, trip.id limit 8""")
                .param("visitor", visitor.value())
                .param("today", today)
                .query((row, n) -> new OpenTrip(
                        new TripId(uuid(row, "id")),
                        row.getString("number"),
                        row.getString("purpose"),
                        day(row, "from_date"),
                        day(row, "to_date")))
                .list();
    }

    @Override
    public Optional<Last> lastVisit(CustomerId customer, PersonId visitor) {
        return jdbc.sql("""
                        select kind, need, business, competitor, result, next_step,
                               array(select contact_id from visit_contact where visit_id = visit.id) as met
                        from visit where customer_id = :customer and visitor_id = :visitor
                        order by visited_at desc, id desc limit 1""")
                .param("customer", customer.value())
                .param("visitor", visitor.value())
                .query((row, n) -> new Last(
                        constant(row, "kind", VisitKind.class),
                        note(row),
                        row.getString("next_step"),
                        Arrays.stream((UUID[]) row.getArray("met").getArray())
                                .map(ContactId::new)
                                .collect(Collectors.toSet())))
                .optional();
    }

    @Override
    public Optional<Position> usualPosition(CustomerId customer, @Nullable VisitId except) {
        return jdbc.sql("""
                        select percentile_disc(0.5) within group (order by latitude) as latitude,
                               percentile_disc(0.5) within group (order by longitude) as longitude
                        from visit where customer_id = :customer and latitude is not null
                        and (cast(:except as uuid) is null or id <> :except)""")
                .param("customer", customer.value())
                .param("except", except == null ? null : except.value())
                .query((row, n) -> {
                    BigDecimal latitude = row.getBigDecimal("latitude");
                    return latitude == null
                            ? Optional.<Position>empty()
                            : Optional.of(new Position(latitude, row.getBigDecimal("longitude")));
                })
                .single();
    }
}
