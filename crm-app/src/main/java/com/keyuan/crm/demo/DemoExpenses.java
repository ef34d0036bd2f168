package com.keyuan.crm.demo;

import static com.keyuan.crm.demo.DemoTrips.at;
import static com.keyuan.crm.demo.DemoTrips.workday;

import com.keyuan.crm.expense.ClaimState;
import com.keyuan.crm.expense.GateFace;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.trip.ReportState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the trips cost and how far each claim has come: two years of paid ones, and today some that can be cleared,
 * some blocked for every reason there is, some to be paid, one that the bank sent back, one rejected, a few begun.
 */
@Component
@Profile("demo")
@Order(70)
@RequiredArgsConstructor
class DemoExpenses implements DemoPart {

    /** Of those that the gate lets through, the newest being 0: these wait to be cleared, those to be paid. */
    private static final Set<Integer> CLEARABLE = Set.of(0, 1, 2, 5, 8);

    private static final Set<Integer> PAYABLE = Set.of(3, 6, 9, 11, 14);
    private static final int SENT_BACK = 12;
    private static final int OVERRIDDEN = 120;
    private static final String REJECTED_ONE = "zhouyanqing";

    private final JdbcClient jdbc;
    private final DemoExpenseRows rows;
    private final Clock clock;

    private final Random random = new Random(20_260_412);

    /** A trip as one of those on it claims for it. */
    record Journey(
            UUID trip,
            UUID person,
            String username,
            UUID department,
            boolean companion,
            LocalDate from,
            LocalDate to,
            String city,
            ReportState report,
            @Nullable Instant verified,
            @Nullable Instant doubted,
            List<UUID> customers) {

        int days() {
            return (int) from.datesUntil(to.plusDays(1)).count();
        }
    }

    /**
     * How far a claim has come, and when.
     *
     * @param rank its place among those that the gate lets through, the newest first; −1 for the others
     */
    record Fate(
            ClaimState state,
            int rank,
            Instant began,
            @Nullable Instant submitted,
            @Nullable Instant cleared,
            @Nullable Instant paid,
            @Nullable GateFace face,
            @Nullable String note) {

        boolean isPaidOnce() {
            return state == ClaimState.PAID || state == ClaimState.PAY_FAILED;
        }
    }

    @Override
    public void load() {
        List<Journey> journeys = journeys();
        List<Journey> open = journeys.stream()
                .filter(one -> one.verified() != null && one.report() != ReportState.QUALIFIED)
                .filter(one -> one.doubted() == null)
                .sorted(Comparator.comparing(Journey::verified, Comparator.reverseOrder())
                        .thenComparing(Journey::trip))
                .toList();
        List<Journey> doubted = journeys.stream()
                .filter(one -> one.doubted() != null)
                .sorted(Comparator.comparing(Journey::doubted, Comparator.reverseOrder())
                        .thenComparing(Journey::trip))
                .toList();
        Journey rejected = open.stream()
                .filter(one -> one.username().equals(REJECTED_ONE))
                .findFirst()
                .orElse(null);
        List<Journey> ranked = new ArrayList<>(open);
        ranked.remove(rejected);
        rows.begin();
        for (Journey journey : journeys) {
            Fate fate = journey.equals(rejected)
                    ? rejected(journey)
                    : doubted.contains(journey)
                            ? doubted(journey, doubted.indexOf(journey))
                            : fate(journey, ranked.indexOf(journey));
            rows.claim(journey, fate, random);
        }
        rows.write();
    }

    private List<Journey> journeys() {
        return jdbc.sql("""
                        with traveller as (
                            select trip.id, trip.traveller_id as person_id, false as companion from trip
                            union all select trip_id, person_id, true from trip_companion)
                        select trip.id, person.id as person_id, person.username, person.department_id, traveller.companion,
                               trip.from_date, trip.to_date, split_part(trip.places, '、', 1) as city, trip_report.state,
                               max(visit.verified_at) as verified_at,
                               max(visit.verified_at) filter (where visit.verification = 'NOT_CONFIRMED'
                                                              and visit.cleared_at is null) as doubted_at,
                               array_agg(distinct visit.customer_id) as customers
                        from traveller join trip on trip.id = traveller.id join person on person.id = traveller.person_id
                        join trip_report on trip_report.trip_id = trip.id join visit on visit.trip_id = trip.id
                        where trip.state = 'ENDED'
                        group by trip.id, person.id, traveller.companion, trip_report.state
                        order by trip.to_date, trip.id, traveller.companion""").query(DemoExpenses::journey).list();
    }

    private static Journey journey(ResultSet row, int n) throws SQLException {
        return new Journey(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("username"),
                row.getObject("department_id", UUID.class),
                row.getBoolean("companion"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getString("city"),
                ReportState.valueOf(row.getString("state")),
                instant(row.getTimestamp("verified_at")),
                instant(row.getTimestamp("doubted_at")),
                Arrays.asList((UUID[]) row.getArray("customers").getArray()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Fate fate(Journey journey, int rank) {
        if (rank < 0) {
            boolean drafted = (journey.report() == ReportState.DRAFT && !journey.companion())
                    || (journey.report() == ReportState.SUBMITTED
                            && journey.username().equals("gunanqiao"));
            return drafted ? draft(journey) : submitted(journey, rank);
        }
        if (CLEARABLE.contains(rank)) {
            return submitted(journey, rank);
        }
        Instant opened = Objects.requireNonNull(journey.verified());
        GateFace face = rank == OVERRIDDEN
                ? GateFace.OVERRIDDEN
                : journey.report() == ReportState.UNVERIFIABLE ? GateFace.UNVERIFIABLE : GateFace.VERIFIED;
        return cleared(
                journey,
                rank,
                opened,
                face,
                PAYABLE.contains(rank)
                        ? ClaimState.CLEARED
                        : rank == SENT_BACK ? ClaimState.PAY_FAILED : ClaimState.PAID);
    }

    /** A doubt keeps one from being cleared, another from being paid, and asks a third one's money back. */
    private Fate doubted(Journey journey, int place) {
        Instant before = Objects.requireNonNull(journey.doubted()).minus(Duration.ofDays(3));
        return switch (place) {
            case 1 -> cleared(journey, -1, before, GateFace.NOT_REACHED, ClaimState.CLEARED);
            case 2 -> cleared(journey, -1, before, GateFace.NOT_REACHED, ClaimState.PAID);
            default -> submitted(journey, -1);
        };
    }

    private Fate draft(Journey journey) {
        return new Fate(ClaimState.DRAFT, -1, began(journey), null, null, null, null, null);
    }

    private Fate submitted(Journey journey, int rank) {
        return new Fate(ClaimState.SUBMITTED, rank, began(journey), handedIn(journey), null, null, null, null);
    }

    private Fate rejected(Journey journey) {
        return new Fate(
                ClaimState.REJECTED, -1, began(journey), handedIn(journey), null, null, null, "招待那一笔没写招待了谁、几个人，请补上再报");
    }

    private Fate cleared(Journey journey, int rank, Instant opened, GateFace face, ClaimState state) {
        Instant submitted = handedIn(journey);
        LocalDate day = LocalDate.ofInstant(opened.isAfter(submitted) ? opened : submitted, BusinessZone.ID);
        Instant cleared = earlier(at(workday(day.plusDays(1 + random.nextInt(2))), 10, 30), 5);
        Instant friday = at(
                LocalDate.ofInstant(cleared, BusinessZone.ID).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)),
                15,
                0);
        boolean paid = state != ClaimState.CLEARED;
        boolean back = state == ClaimState.PAY_FAILED;
        return new Fate(
                state,
                rank,
                began(journey),
                submitted,
                cleared,
                paid ? earlier(friday, 3) : null,
                face,
                back ? "收款账户已销户" : null);
    }

    private Instant began(Journey journey) {
        return earlier(at(workday(journey.to().plusDays(1)), 9, 12), 7);
    }

    private Instant handedIn(Journey journey) {
        return earlier(at(workday(journey.to().plusDays(1 + random.nextInt(3))), 17, random.nextInt(60)), 6);
    }

    private Instant earlier(Instant wished, int hoursAgo) {
        Instant latest = clock.instant().minus(Duration.ofHours(hoursAgo));
        return wished.isBefore(latest) ? wished : latest;
    }
}
