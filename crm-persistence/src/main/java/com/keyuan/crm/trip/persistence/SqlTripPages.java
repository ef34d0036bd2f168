package com.keyuan.crm.trip.persistence;

import static com.keyuan.crm.trip.persistence.Columns.array;
import static com.keyuan.crm.trip.persistence.Columns.constant;
import static com.keyuan.crm.trip.persistence.Columns.day;
import static com.keyuan.crm.trip.persistence.Columns.instantOrNull;
import static com.keyuan.crm.trip.persistence.Columns.moneyOrNull;
import static com.keyuan.crm.trip.persistence.Columns.piece;
import static com.keyuan.crm.trip.persistence.Columns.uuid;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.trip.Discretion;
import com.keyuan.crm.trip.PlannedRow;
import com.keyuan.crm.trip.TripHead;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripKind;
import com.keyuan.crm.trip.TripPage;
import com.keyuan.crm.trip.TripPages;
import com.keyuan.crm.trip.TripRow;
import com.keyuan.crm.trip.TripStage;
import com.keyuan.crm.trip.TripStrip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTripPages implements TripPages {

    /** {@link TripStage#of} as SQL. */
    private static final String STAGE = """
            case trip.state
                when 'PLANNED' then 'PLANNED' when 'UNDER_WAY' then 'UNDER_WAY' when 'CANCELLED' then 'CANCELLED'
                else case coalesce(trip_report.state, 'DRAFT')
                    when 'DRAFT' then 'WRITING' when 'SUBMITTED' then 'SIGNING' when 'SIGNED' then 'ENTERING'
                    when 'QUALIFIED' then 'VERIFYING' when 'DISCREPANT' then 'VERIFYING' else 'DONE' end
            end""";

    private static final String FROM = """

            from trip join person traveller on traveller.id = trip.traveller_id
            left join trip_report on trip_report.trip_id = trip.id
            where\s""";

    private static final String MATCHING = """

            and (cast(:traveller as uuid) is null or trip.traveller_id = :traveller
                 or exists (select 1 from trip_companion where trip_id = trip.id and person_id = :traveller))
            and (cast(:words as text) is null or trip.number ilike :words or trip.purpose ilike :words
                 or trip.places ilike :words or traveller.name ilike :words)""";

    private static final String COLUMNS = """
            trip.id, trip.number, trip.kind, trip.traveller_id, traveller.name as traveller, trip.purpose, trip.places,
            trip.from_date, trip.to_date, trip.expected_cost, coalesce(trip_report.late, false) as late,
            (select count(*) from trip_customer where trip_id = trip.id) as customers,
            (select count(*) from visit where visit.trip_id = trip.id) as visits,\s""";

    private final JdbcClient jdbc;
    private final SqlTripStrips strips;
    private final SqlTripHeads heads;
    private final SqlVisitRows visits;

    @Override
    public Slice<TripRow> list(
            RecordFilter allowed, Filter filter, Discretion discretion, @Nullable String after, int size) {
        TripStage stage = filter.stage();
        String condition = MATCHING + " and (cast(:stage as text) is null or " + STAGE + " = :stage)";
        JdbcClient.StatementSpec select = select(allowed, condition, after, size)
                .param("stage", stage == null ? null : stage.name())
                .param("traveller", traveller(filter))
                .param("words", piece(filter.words()));
        return withStrips(select, discretion, size);
    }

    @Override
    public Slice<TripRow> ofCustomer(
            RecordFilter allowed, CustomerId customer, Discretion discretion, @Nullable String after, int size) {
        String condition = """

                and (exists (select 1 from trip_customer where trip_id = trip.id and customer_id = :customer)
                     or exists (select 1 from visit where visit.trip_id = trip.id and visit.customer_id = :customer))""";
        return withStrips(
                select(allowed, condition, after, size).param("customer", customer.value()), discretion, size);
    }

    private JdbcClient.StatementSpec select(RecordFilter allowed, String condition, @Nullable String after, int size) {
        Cursor<LocalDate> cursor =
                Cursor.of(after, LocalDate::parse, new Cursor<>(LocalDate.of(9999, 12, 31), Cursor.HIGHEST));
        return jdbc.sql(
                        "select " + COLUMNS + STAGE + " as stage" + FROM + allowed.sql() + condition
                                + " and (trip.from_date, trip.id) < (:day, :id) order by trip.from_date desc, trip.id desc limit :size")
                .params(allowed.parameters())
                .param("day", cursor.order())
                .param("id", cursor.id())
                .param("size", size + 1);
    }

    private Slice<TripRow> withStrips(JdbcClient.StatementSpec select, Discretion discretion, int size) {
        List<Found> found = select.query((row, n) -> found(row)).list();
        Map<TripId, TripStrip> drawn = strips.of(found.stream().map(Found::id).toList(), discretion);
        List<TripRow> rows = found.stream()
                .map(one -> one.with(Objects.requireNonNull(drawn.get(one.id()))))
                .toList();
        return Slice.of(rows, size, row -> Cursor.text(row.from(), row.id()));
    }

    /** A row that still wants its strip. */
    private record Found(
            TripId id,
            String number,
            TripKind kind,
            PersonId traveller,
            String travellerName,
            String purpose,
            String places,
            LocalDate from,
            LocalDate to,
            com.keyuan.crm.shared.@Nullable Money expectedCost,
            TripStage stage,
            boolean late,
            int customers,
            int visits) {

        TripRow with(TripStrip strip) {
            return new TripRow(
                    id,
                    number,
                    kind,
                    traveller,
                    travellerName,
                    purpose,
                    places,
                    from,
                    to,
                    expectedCost,
                    stage,
                    late,
                    customers,
                    visits,
                    strip);
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new TripId(uuid(row, "id")),
                row.getString("number"),
                constant(row, "kind", TripKind.class),
                new PersonId(uuid(row, "traveller_id")),
                row.getString("traveller"),
                row.getString("purpose"),
                row.getString("places"),
                day(row, "from_date"),
                day(row, "to_date"),
                moneyOrNull(row, "expected_cost"),
                constant(row, "stage", TripStage.class),
                row.getBoolean("late"),
                row.getInt("customers"),
                row.getInt("visits"));
    }

    @Override
    public Map<TripStage, Long> count(RecordFilter allowed, Filter filter) {
        Map<TripStage, Long> counts = new EnumMap<>(TripStage.class);
        jdbc.sql("select " + STAGE + " as stage, count(*) as trips" + FROM + allowed.sql() + MATCHING + " group by 1")
                .params(allowed.parameters())
                .param("traveller", traveller(filter))
                .param("words", piece(filter.words()))
                .query(row -> {
                    counts.put(constant(row, "stage", TripStage.class), row.getLong("trips"));
                });
        return counts;
    }

    private static @Nullable UUID traveller(Filter filter) {
        PersonId traveller = filter.traveller();
        return traveller == null ? null : traveller.value();
    }

    @Override
    public Optional<TripPage> page(TripId trip, Discretion discretion, RecordFilter readable, RecordFilter customers) {
        return heads.of("trip.id = :id", trip.value()).map(head -> page(head, discretion, readable, customers));
    }

    private TripPage page(TripHead head, Discretion discretion, RecordFilter readable, RecordFilter customers) {
        TripStrip strip =
                Objects.requireNonNull(strips.of(List.of(head.id()), discretion).get(head.id()));
        return new TripPage(head, strip, planned(head.id(), customers), visits.ofTrip(head.id(), discretion, readable));
    }

    List<PlannedRow> planned(TripId trip, RecordFilter customers) {
        return jdbc.sql("""
                        select customer.id, customer.name, customer.tier, not_visited_because, scouting_asked_at,
                               %s as opens,
                               (select count(*) from visit where visit.trip_id = trip_customer.trip_id
                                and visit.customer_id = customer.id) as visits
                        from trip_customer join customer on customer.id = trip_customer.customer_id
                        where trip_customer.trip_id = :trip order by trip_customer.position""".formatted(customers.sql()))
                .params(customers.parameters())
                .param("trip", trip.value())
                .query((row, n) -> new PlannedRow(
                        new CustomerId(uuid(row, "id")),
                        row.getString("name"),
                        row.getString("tier"),
                        row.getBoolean("opens"),
                        row.getInt("visits"),
                        row.getString("not_visited_because"),
                        instantOrNull(row, "scouting_asked_at")))
                .list();
    }

    @Override
    public Map<TripId, TripStrip> strips(Collection<TripId> trips, Discretion discretion) {
        return strips.of(trips, discretion);
    }

    static String ids(Collection<TripId> trips) {
        return array(trips.stream().map(TripId::value).toList());
    }
}
