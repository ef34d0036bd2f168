package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.expense.ClaimedTrip;
import com.keyuan.crm.expense.ClaimedTrip.ClaimedVisit;
import com.keyuan.crm.expense.ClaimedTrip.Standing;
import com.keyuan.crm.expense.ClaimedTrips;
import com.keyuan.crm.expense.ReportStage;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads trips with their report and visits, two statements for however many. */
@Repository
@RequiredArgsConstructor
class SqlClaimedTrips implements ClaimedTrips {

    private static final String TRIPS = """
            select trip.id, trip.number, trip.traveller_id, trip.from_date, trip.to_date, trip.places, trip.state,
                   coalesce(report.state, 'NONE') as report,
                   cast(report.qualified_at at time zone 'Asia/Shanghai' as date) as qualified_on,
                   array(select person_id from trip_companion where trip_id = trip.id) as companions,
                   %s as handlers
            from trip left join trip_report report on report.trip_id = trip.id
            where trip.id = any(cast(:trips as uuid[]))""".formatted(ClaimSql.HANDLERS);

    private static final String VISITS = """
            select visit.trip_id, visit.id, visit.customer_id,
                   cast(visit.visited_at at time zone 'Asia/Shanghai' as date) as visited_on,
                   %s as standing, decision.reason
            from visit left join expense_decision decision on decision.visit_id = visit.id
            where visit.trip_id = any(cast(:trips as uuid[])) order by visit.visited_at, visit.id""".formatted(ClaimSql.STANDING);

    private final JdbcClient jdbc;

    @Override
    public Optional<ClaimedTrip> find(TripId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    public Map<TripId, ClaimedTrip> findAll(Collection<TripId> ids) {
        String asked = ClaimSql.array(ids.stream().map(TripId::value).toList());
        Map<UUID, List<VisitOf>> visits =
                jdbc.sql(VISITS).param("trips", asked).query(SqlClaimedTrips::visit).list().stream()
                        .collect(Collectors.groupingBy(VisitOf::trip));
        return jdbc
                .sql(TRIPS)
                .param("trips", asked)
                .query((row, n) -> trip(row, visits.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list()
                .stream()
                .collect(Collectors.toMap(ClaimedTrip::id, Function.identity()));
    }

    @Override
    public void lockForBeginning(TripId trip) {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended('expense_claim ' || :trip, 0)) as text)")
                .param("trip", trip.toString())
                .query(String.class)
                .list();
    }

    @Override
    public void holdReportsOf(Collection<UUID> claims) {
        jdbc.sql("""
                        select cast(id as text) from trip_report where trip_id in
                            (select trip_id from expense_claim where id = any(cast(:claims as uuid[])))
                        order by id for share""")
                .param("claims", ClaimSql.array(claims))
                .query(String.class)
                .list();
    }

    @Override
    public void lockReport(TripId trip) {
        jdbc.sql("select cast(id as text) from trip_report where trip_id = :trip for update")
                .param("trip", trip.value())
                .query(String.class)
                .list();
    }

    private record VisitOf(UUID trip, ClaimedVisit visit) {}

    private static VisitOf visit(ResultSet row, int n) throws SQLException {
        return new VisitOf(
                row.getObject("trip_id", UUID.class),
                new ClaimedVisit(
                        new VisitId(row.getObject("id", UUID.class)),
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        row.getObject("visited_on", LocalDate.class),
                        Standing.valueOf(row.getString("standing")),
                        row.getString("reason")));
    }

    private static ClaimedTrip trip(ResultSet row, List<VisitOf> visits) throws SQLException {
        return new ClaimedTrip(
                new TripId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new PersonId(row.getObject("traveller_id", UUID.class)),
                people(row.getArray("companions")),
                new DateRange(row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class)),
                row.getString("places"),
                row.getString("state").equals("CANCELLED"),
                ReportStage.valueOf(row.getString("report")),
                row.getObject("qualified_on", LocalDate.class),
                people(row.getArray("handlers")),
                visits.stream().map(VisitOf::visit).toList());
    }

    private static Set<PersonId> people(Array ids) throws SQLException {
        @Nullable UUID[] found = (UUID[]) ids.getArray();
        return Arrays.stream(found).filter(Objects::nonNull).map(PersonId::new).collect(Collectors.toSet());
    }
}
