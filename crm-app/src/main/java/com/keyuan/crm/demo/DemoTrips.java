package com.keyuan.crm.demo;

import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.trip.ReportState;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two years of trips and local visits of everybody who travels, up to those of this week in every state. What was
 * signed, entered and marked qualified was so by others than those who travelled.
 */
@Component
@Profile("demo")
@Order(50)
@RequiredArgsConstructor
class DemoTrips implements DemoPart {

    private static final int DAYS = 700;
    /** Trips before these days ago have gone all the way to the phone team. */
    private static final int SETTLED = 12;

    private final JdbcClient jdbc;
    private final DemoTripRows rows;
    private final Clock clock;

    private final Random random = new Random(20_260_410);
    private final DemoTripTexts texts = new DemoTripTexts(random);

    /** A customer that somebody visits. */
    record Place(UUID customer, String name, String holder, LocalDate since, String region, String city) {}

    /**
     * How a trip of the demo turns out.
     *
     * @param state null while there is no report to speak of
     */
    record Turn(String tripState, @Nullable ReportState state, boolean returned) {

        static final Turn SETTLED_ONE = new Turn("ENDED", ReportState.QUALIFIED, false);
    }

    /** A trip of the demo before it is written down. */
    record Journey(
            UUID id,
            String traveller,
            @Nullable String companion,
            String kind,
            LocalDate from,
            LocalDate to,
            List<Place> stops,
            int cost,
            String purpose,
            Turn turn) {}

    @Override
    public void load() {
        LocalDate today = BusinessZone.today(clock);
        List<Place> places = places();
        Map<UUID, LocalDate> lastVisit = new HashMap<>();
        List<Journey> journeys = new ArrayList<>();
        for (String sales : List.of(
                "zhouyanqing", "gunanqiao", "chenwangshu", "linjiahe", "luoyiheng", "duanxiuyuan", "fangyining")) {
            List<Place> own = places.stream()
                    .filter(place -> place.holder().equals(sales))
                    .toList();
            travel(journeys, sales, "SALES", own, 11, today, lastVisit);
            stroll(sales, own, today, lastVisit);
        }
        travel(journeys, "xuzhiwei", "SALES", of(places, "chenwangshu", "luoyiheng"), 34, today, lastVisit);
        travel(journeys, "liangqinglan", "SALES", of(places, "duanxiuyuan", "fangyining"), 36, today, lastVisit);
        travel(journeys, "shenbeichen", "SALES", of(places, "zhouyanqing", "gunanqiao"), 80, today, lastVisit);
        travel(journeys, "gaoyuan", "SERVICE", of(places, "linjiahe", "zhouyanqing"), 40, today, lastVisit);
        thisWeek(journeys, places, today);
        rows.write(journeys, texts, random);
    }

    private static List<Place> of(List<Place> places, String... holders) {
        return places.stream()
                .filter(place -> List.of(holders).contains(place.holder()))
                .toList();
    }

    private List<Place> places() {
        return jdbc.sql("""
                        select customer.id, customer.name, person.username, allocation.started_at, customer.region_code,
                               coalesce(city.name, '南京') as city
                        from customer join allocation on allocation.customer_id = customer.id and ended_at is null
                        join person on person.id = allocation.holder_id
                        left join region city on city.code = left(customer.region_code, 4)
                        order by customer.name_sort, customer.id""")
                .query((row, n) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("username"),
                        LocalDate.ofInstant(row.getTimestamp("started_at").toInstant(), BusinessZone.ID),
                        row.getString("region_code"),
                        row.getString("city").replace("市", "")))
                .list();
    }

    /** One trip after another until the settled past ends. */
    private void travel(
            List<Journey> journeys,
            String who,
            String kind,
            List<Place> places,
            int every,
            LocalDate today,
            Map<UUID, LocalDate> lastVisit) {
        LocalDate last = today.minusDays(SETTLED);
        for (LocalDate day = today.minusDays(DAYS - random.nextInt(9));
                day.isBefore(last.minusDays(4));
                day = day.plusDays(every - 3 + random.nextInt(7))) {
            LocalDate from = workday(day);
            List<Place> stops = stops(places, from, 2 + random.nextInt(3), lastVisit);
            if (stops.isEmpty()) {
                continue;
            }
            LocalDate to = from.plusDays(Math.min(
                    stops.size() - 1L,
                    DayOfWeek.FRIDAY.getValue() - from.getDayOfWeek().getValue()));
            stops.forEach(place -> lastVisit.merge(place.customer(), to, (a, b) -> a.isAfter(b) ? a : b));
            int cost = 400 * stops.size() + 100 * random.nextInt(12) + (random.nextInt(9) == 0 ? 2000 : 0);
            journeys.add(new Journey(
                    id(who, from),
                    who,
                    null,
                    kind,
                    from,
                    to,
                    stops,
                    cost,
                    texts.pick(DemoTripTexts.PURPOSES),
                    Turn.SETTLED_ONE));
        }
    }

    /** Local visits on their own, one or two a week up to yesterday. */
    private void stroll(String who, List<Place> places, LocalDate today, Map<UUID, LocalDate> lastVisit) {
        for (LocalDate day = today.minusDays(DAYS - 100);
                day.isBefore(today);
                day = day.plusDays(2 + random.nextInt(4))) {
            LocalDate on = workday(day);
            if (!on.isBefore(today)) {
                return;
            }
            for (Place place : stops(places, on, 1, lastVisit)) {
                rows.local(who, place, on, texts, random);
                lastVisit.merge(place.customer(), on, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
    }

    /** Those longest not visited, in one city or province. */
    private List<Place> stops(List<Place> places, LocalDate on, int most, Map<UUID, LocalDate> lastVisit) {
        List<Place> held = places.stream()
                .filter(place -> place.since().isBefore(on))
                .map(place -> Map.entry(lastVisit.getOrDefault(place.customer(), place.since()), place))
                .sorted(Map.Entry.<LocalDate, Place>comparingByKey()
                        .thenComparing(entry -> entry.getValue().customer()))
                .map(Map.Entry::getValue)
                .toList();
        if (held.isEmpty()) {
            return List.of();
        }
        Place first = held.get(random.nextInt(Math.min(4, held.size())));
        List<Place> near = new ArrayList<>(List.of(first));
        held.stream()
                .filter(place -> !place.equals(first))
                .filter(place ->
                        place.region().substring(0, 2).equals(first.region().substring(0, 2)))
                .sorted(Comparator.comparing((Place place) -> !place.city().equals(first.city())))
                .limit(most - 1L)
                .forEach(near::add);
        return near;
    }

    /** This week's, in every state; the first one is the trip of the story. */
    private void thisWeek(List<Journey> journeys, List<Place> places, LocalDate today) {
        List<Place> nantong =
                List.of(named(places, "通海船务工程有限公司"), named(places, "崇川热力管网有限公司"), named(places, "启和钢结构有限公司"));
        LocalDate back = before(today, 1);
        journeys.add(new Journey(
                id("zhouyanqing", back),
                "zhouyanqing",
                "gaoyuan",
                "SALES",
                before(back, 2),
                back,
                nantong,
                2400,
                "船用管报价与年度框架",
                new Turn("ENDED", ReportState.DRAFT, false)));
        recent(journeys, "chenwangshu", places, before(today, 4), new Turn("ENDED", ReportState.SUBMITTED, false));
        recent(journeys, "linjiahe", places, before(today, 7), new Turn("ENDED", ReportState.SUBMITTED, false));
        recent(journeys, "gunanqiao", places, before(today, 5), new Turn("ENDED", ReportState.SUBMITTED, false));
        recent(journeys, "fangyining", places, before(today, 9), new Turn("ENDED", ReportState.SUBMITTED, false));
        recent(
                journeys,
                "xuzhiwei",
                of(places, "chenwangshu"),
                before(today, 3),
                new Turn("ENDED", ReportState.SUBMITTED, false));
        recent(journeys, "chenwangshu", places, before(today, 11), new Turn("ENDED", ReportState.SIGNED, false));
        recent(journeys, "luoyiheng", places, before(today, 9), new Turn("ENDED", ReportState.SIGNED, false));
        recent(journeys, "gunanqiao", places, before(today, 8), new Turn("ENDED", ReportState.SIGNED, false));
        recent(journeys, "duanxiuyuan", places, before(today, 6), new Turn("ENDED", ReportState.SIGNED, false));
        recent(journeys, "zhouyanqing", places, before(today, 6), new Turn("ENDED", ReportState.QUALIFIED, false));
        recent(journeys, "chenwangshu", places, before(today, 7), new Turn("ENDED", ReportState.QUALIFIED, false));
        recent(journeys, "luoyiheng", places, before(today, 4), new Turn("ENDED", ReportState.DRAFT, true));
        recent(journeys, "fangyining", places, today, new Turn("UNDER_WAY", ReportState.DRAFT, false));
        plan(journeys, "zhouyanqing", of(places, "zhouyanqing"), workday(today.plusDays(5)), 5200);
        plan(journeys, "duanxiuyuan", of(places, "duanxiuyuan"), workday(today.plusDays(8)), 1800);
        plan(journeys, "linjiahe", of(places, "linjiahe"), workday(today.plusDays(3)), 1500);
    }

    private void recent(List<Journey> journeys, String who, List<Place> places, LocalDate to, Turn turn) {
        List<Place> own = of(places, who);
        List<Place> stops = stops(own.isEmpty() ? places : own, to, 2, Map.of());
        LocalDate from = before(to, 1);
        journeys.add(new Journey(
                id(who, to), who, null, "SALES", from, to, stops, 1200, texts.pick(DemoTripTexts.PURPOSES), turn));
    }

    private void plan(List<Journey> journeys, String who, List<Place> places, LocalDate from, int cost) {
        journeys.add(new Journey(
                id(who, from),
                who,
                null,
                "SALES",
                from,
                from.plusDays(1),
                stops(places, from, 3, Map.of()),
                cost,
                texts.pick(DemoTripTexts.PURPOSES),
                new Turn("PLANNED", null, false)));
    }

    private static Place named(List<Place> places, String name) {
        return places.stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static UUID id(String who, LocalDate day) {
        return DemoIds.of("trip", who + day);
    }

    static LocalDate workday(LocalDate day) {
        LocalDate on = day;
        while (on.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            on = on.plusDays(1);
        }
        return on;
    }

    /** So many working days earlier. */
    static LocalDate before(LocalDate day, int workdays) {
        LocalDate on = day;
        for (int left = workdays; left > 0; left--) {
            do {
                on = on.minusDays(1);
            } while (on.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue());
        }
        return on;
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(BusinessZone.ID).toInstant().truncatedTo(ChronoUnit.MINUTES);
    }
}
