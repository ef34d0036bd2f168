package com.keyuan.crm.demo;

import static com.keyuan.crm.demo.DemoTrips.at;
import static com.keyuan.crm.demo.DemoTrips.workday;

import com.keyuan.crm.customer.Contact;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactSecrets;
import com.keyuan.crm.customer.Contacts;
import com.keyuan.crm.customer.MaskRule;
import com.keyuan.crm.demo.DemoTrips.Journey;
import com.keyuan.crm.demo.DemoTrips.Place;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.trip.ReportState;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the trips of the demo in bulk, each table by one batch. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoTripRows {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM", Locale.ROOT);
    private static final String ASSISTANT = "guxiaotang";

    private final JdbcTemplate jdbc;
    private final Contacts contacts;
    private final ContactSecrets secrets;
    private final Clock clock;

    private final List<Object[]> trips = new ArrayList<>();
    private final List<Object[]> companions = new ArrayList<>();
    private final List<Object[]> customers = new ArrayList<>();
    private final List<Object[]> visits = new ArrayList<>();
    private final List<Object[]> reports = new ArrayList<>();
    private final List<Object[]> sections = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** A visit without a trip; one in five is in the phone team's sample. */
    void local(String who, Place place, LocalDate on, DemoTripTexts texts, Random random) {
        String verification = random.nextInt(5) == 0 ? "WAITING" : "NOT_DUE";
        visit(
                DemoIds.of("visit", who + place.customer() + on),
                who,
                place,
                null,
                at(on, 9 + random.nextInt(8), 30),
                verification,
                texts,
                random);
    }

    void write(List<Journey> journeys, DemoTripTexts texts, Random random) {
        journeys.stream()
                .sorted(Comparator.comparing(Journey::from).thenComparing(Journey::id))
                .forEach(journey -> journey(journey, texts, random));
        insert();
        follow();
        propose();
    }

    private void journey(Journey journey, DemoTripTexts texts, Random random) {
        LocalDate planned = DemoTrips.before(journey.from(), 4);
        boolean dear = journey.cost() > 3000;
        boolean asked = dear && journey.turn().tripState().equals("PLANNED");
        String month = planned.format(MONTH);
        boolean begun = !journey.turn().tripState().equals("PLANNED");
        boolean ended = journey.turn().tripState().equals("ENDED");
        trips.add(new Object[] {
            journey.id(),
            "CL-%s-%03d".formatted(month, numbers.merge(month, 1, Integer::sum)),
            journey.kind(),
            person(journey.traveller()),
            journey.purpose(),
            journey.stops().stream()
                    .map(Place::city)
                    .distinct()
                    .limit(3)
                    .reduce((a, b) -> a + "、" + b)
                    .orElse("南京"),
            journey.from(),
            journey.to(),
            journey.cost(),
            journey.turn().tripState(),
            !dear ? "NOT_NEEDED" : asked ? "ASKED" : "GIVEN",
            dear && !asked ? person(leader(journey.traveller())) : null,
            begun ? time(at(journey.from(), 7, 40)) : null,
            ended ? time(at(journey.to(), 18, 10)) : null,
            time(at(planned, 16, 20))
        });
        if (journey.companion() != null) {
            companions.add(new Object[] {journey.id(), person(journey.companion())});
        }
        stops(journey, begun, texts, random);
        if (begun) {
            report(journey, random);
        }
    }

    private void stops(Journey journey, boolean begun, DemoTripTexts texts, Random random) {
        long days = journey.from().datesUntil(journey.to().plusDays(1)).count();
        boolean settled = journey.turn().equals(DemoTrips.Turn.SETTLED_ONE);
        for (int n = 0; n < journey.stops().size(); n++) {
            Place place = journey.stops().get(n);
            boolean skipped = n > 0 && n == journey.stops().size() - 1 && (settled ? random.nextInt(6) == 0 : n == 2);
            boolean open = journey.turn().tripState().equals("UNDER_WAY") && n > 0;
            customers.add(new Object[] {
                journey.id(), place.customer(), n, skipped && begun ? texts.pick(DemoTripTexts.REASONS) : null
            });
            if (!begun || skipped || open) {
                continue;
            }
            ReportState state = journey.turn().state();
            String verification = state != null && state.isAtLeastQualified() ? "WAITING" : "NOT_DUE";
            Instant at = at(journey.from().plusDays(n % days), 9 + n + random.nextInt(5), 10 * random.nextInt(6));
            Object[] visit = visit(
                    DemoIds.of("visit", journey.id() + ":" + n),
                    journey.traveller(),
                    place,
                    journey.id(),
                    at,
                    verification,
                    texts,
                    random);
            section(journey, n, visit);
        }
    }

    private Object[] visit(
            UUID id,
            String who,
            Place place,
            @Nullable UUID trip,
            Instant at,
            String verification,
            DemoTripTexts texts,
            Random random) {
        LocalDate day = LocalDate.ofInstant(at, BusinessZone.ID);
        Object[] visit = {
            id,
            place.customer(),
            person(who),
            trip,
            time(at),
            texts.pick(DemoTripTexts.KINDS),
            texts.need(),
            texts.business(),
            texts.competitor(),
            texts.result(),
            texts.step(),
            workday(day.plusDays(3 + random.nextInt(9))),
            verification,
            time(at.plusSeconds(1500))
        };
        visits.add(visit);
        return visit;
    }

    /** The report says what was logged; in the draft of the story two things are still to be mended. */
    private void section(Journey journey, int n, Object[] visit) {
        boolean story = journey.companion() != null && n == 0;
        sections.add(new Object[] {
            report(journey.id()),
            visit[0],
            n,
            visit[1],
            visit[6],
            visit[7],
            visit[8],
            story ? "继续跟进" : visit[9],
            visit[10],
            story ? null : visit[11]
        });
    }

    private void report(Journey journey, Random random) {
        ReportState state = journey.turn().state();
        LocalDate submitted =
                DemoTrips.before(journey.to(), 0).plusDays(random.nextInt(14) == 0 ? 8 : 1 + random.nextInt(2));
        boolean late = submitted.isAfter(journey.to().plusDays(7));
        Instant now = clock.instant();
        Instant at = earlier(at(workday(submitted), 20, 15), now, 5);
        Instant signed = earlier(at(workday(submitted.plusDays(1)), 8, 50), now, 3);
        Instant entered = earlier(at(workday(submitted.plusDays(2)), 11, 5), now, 2);
        boolean isSubmitted = state != null && state != ReportState.DRAFT;
        boolean isSigned = isSubmitted && state != ReportState.SUBMITTED;
        boolean isEntered = isSigned && state != ReportState.SIGNED;
        boolean returned = journey.turn().returned();
        reports.add(new Object[] {
            report(journey.id()),
            journey.id(),
            String.valueOf(state),
            "走访 " + journey.stops().size() + " 家，" + journey.purpose() + "。",
            time(isEntered ? entered : isSigned ? signed : isSubmitted ? at : at(journey.to(), 18, 10)),
            isSubmitted || returned ? 1 : 0,
            isSubmitted || returned ? time(at) : null,
            late && isSubmitted,
            isSubmitted ? 1 : null,
            isSigned ? time(signed) : null,
            isSigned ? person(signer(journey, random)) : null,
            isEntered ? time(entered) : null,
            isEntered ? person(ASSISTANT) : null,
            returned ? "结果写得太空：对方答应了什么，几时答复？" : null,
            returned ? person("shenbeichen") : null,
            time(at(journey.from(), 7, 40))
        });
    }

    private static Instant earlier(Instant wished, Instant now, int hoursAgo) {
        Instant latest = now.minusSeconds(3600L * hoursAgo);
        return wished.isBefore(latest) ? wished : latest;
    }

    private static String signer(Journey journey, Random random) {
        boolean second = random.nextInt(4) == 0;
        return second || journey.traveller().equals("shenbeichen") ? "qinmu" : "shenbeichen";
    }

    private static String leader(String traveller) {
        return switch (traveller) {
            case "duanxiuyuan", "fangyining" -> "liangqinglan";
            case "xuzhiwei", "liangqinglan", "gaoyuan" -> "shenbeichen";
            case "shenbeichen" -> "qinmu";
            default -> "xuzhiwei";
        };
    }

    private void insert() {
        jdbc.batchUpdate("""
                insert into trip (id, version, number, kind, traveller_id, purpose, places, from_date, to_date, expected_cost,
                    state, go_ahead, go_ahead_by, started_at, ended_at, created_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", trips);
        jdbc.batchUpdate("insert into trip_companion (trip_id, person_id) values (?, ?)", companions);
        jdbc.batchUpdate(
                "insert into trip_customer (trip_id, customer_id, position, not_visited_because) values (?, ?, ?, ?)",
                customers);
        jdbc.batchUpdate("""
                insert into visit (id, version, customer_id, visitor_id, trip_id, visited_at, kind, need, business, competitor,
                    result, next_step, next_step_on, verification, created_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", visits);
        jdbc.batchUpdate("""
                insert into trip_report (id, version, trip_id, state, summary, state_since, submissions, submitted_at, late,
                    checklist_version, signed_at, signed_by, qualified_at, qualified_by, returned_note, returned_by, created_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", reports);
        jdbc.batchUpdate("""
                insert into trip_report_section (report_id, visit_id, position, customer_id, need, business, competitor, result,
                    next_step, next_step_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", sections);
        numbers.forEach(
                (month, last) -> jdbc.update("insert into trip_month (month, last) values (?, ?)", month, last));
    }

    /** What hangs on visits and reports: who was met, the tasks of next steps, the submissions as they were. */
    private void follow() {
        jdbc.update("""
                insert into visit_contact (visit_id, contact_id)
                select visit.id, contact.id from visit
                join lateral (select id from contact where customer_id = visit.customer_id
                              order by md5(visit.id::text || id::text) limit 1 + abs(hashtext(visit.id::text)) % 2) contact on true""");
        jdbc.update("""
                insert into trip_report_met (report_id, visit_id, contact_id)
                select report_id, visit_id, contact_id from trip_report_section join visit_contact using (visit_id)""");
        jdbc.update("""
                insert into task (id, version, assignee_id, title, due_on, customer_id, source_kind, source_id, created_at)
                select visit.id, 0, visitor_id, next_step, next_step_on, customer_id, 'visit', visit.id, visit.created_at
                from visit where next_step_on >= cast(? as date) - 3""", BusinessZone.today(clock));
        jdbc.update("""
                insert into trip_report_version (report_id, number, submitted_at, submitted_by, content, returned_at, returned_by,
                                                 returned_note)
                select trip_report.id, 1, submitted_at, traveller_id, jsonb_build_object('summary', summary,
                    'explained', coalesce((select jsonb_agg(jsonb_build_object('customer', customer.name, 'because', not_visited_because))
                                           from trip_customer join customer on customer.id = customer_id
                                           where trip_id = trip.id and not_visited_because is not null), '[]'),
                    'proposed', '[]'::jsonb,
                    'sections', coalesce((select jsonb_agg(jsonb_build_object('visit', visit_id, 'customer', customer.name,
                            'met', coalesce((select jsonb_agg(contact.name) from trip_report_met join contact on contact.id = contact_id
                                             where report_id = trip_report.id and trip_report_met.visit_id = section.visit_id), '[]'),
                            'need', need, 'business', business, 'competitor', competitor, 'result', result,
                            'nextStep', next_step, 'nextStepOn', next_step_on) order by position)
                        from trip_report_section section join customer on customer.id = section.customer_id
                        where report_id = trip_report.id), '[]')),
                    case when returned_note is not null then submitted_at + interval '14 hours' end, returned_by, returned_note
                from trip_report join trip on trip.id = trip_id where submissions > 0""");
    }

    /** What visits taught: in older reports entered with its source, in this week's still open. */
    private void propose() {
        jdbc.update("""
                insert into proposed_change (id, version, report_id, visit_id, customer_id, field, value, state, decided_by,
                                             decided_at, created_at)
                select md5(visit_id::text || 'preferences')::uuid, 0, report_id, visit_id, customer_id, 'PREFERENCES',
                       (cast(? as text[]))[1 + abs(hashtext(visit_id::text)) % 5],
                       case when qualified_at is null then 'OPEN' else 'ENTERED' end, qualified_by, qualified_at, submitted_at
                from trip_report_section join trip_report on trip_report.id = report_id
                where submitted_at is not null and abs(hashtext(visit_id::text)) % 100 < case when qualified_at is null then 60 else 36 end""", "{" + String.join(",", DemoTripTexts.PREFERENCES) + "}");
        jdbc.update("""
                insert into customer_fact (id, customer_id, field, source_kind, source_id, entered_at, entered_by)
                select md5(id::text || 'fact')::uuid, customer_id, field, 'visit', visit_id, decided_at, decided_by
                from proposed_change where state = 'ENTERED'""");
        jdbc.update("""
                update customer set preferences = latest.value
                from (select distinct on (customer_id) customer_id, value from proposed_change where state = 'ENTERED'
                      order by customer_id, decided_at desc) latest
                where latest.customer_id = customer.id""");
        phones();
    }

    /** In reports that wait: a new number, under the contact's own key. */
    private void phones() {
        List<Map<String, Object>> met = jdbc.queryForList("""
                select distinct on (trip_report.id) trip_report.id as report, section.visit_id as visit, section.customer_id as customer,
                       trip_report_met.contact_id as contact, trip_report.created_at as at
                from trip_report join trip_report_section section on section.report_id = trip_report.id
                join trip_report_met on trip_report_met.report_id = trip_report.id and trip_report_met.visit_id = section.visit_id
                where trip_report.state in ('DRAFT', 'SUBMITTED', 'SIGNED') order by trip_report.id, section.position""");
        int number = 8831;
        for (Map<String, Object> row : met) {
            ContactId id = new ContactId((UUID) java.util.Objects.requireNonNull(row.get("contact")));
            Contact contact = contacts.findById(id).orElseThrow();
            String phone = "1501234" + number++;
            jdbc.update(
                    """
                    insert into proposed_change (id, version, report_id, visit_id, customer_id, field, contact_id, sealed, masked,
                                                 state, created_at)
                    values (?, 0, ?, ?, ?, 'CONTACT_PHONE', ?, ?, ?, 'OPEN', ?)""",
                    DemoIds.of("change", String.valueOf(row.get("visit"))),
                    row.get("report"),
                    row.get("visit"),
                    row.get("customer"),
                    id.value(),
                    Base64.getDecoder()
                            .decode(secrets.seal(contact.getKey(), id, ContactField.PHONE, phone)
                                    .base64()),
                    MaskRule.mask(ContactField.PHONE, phone),
                    row.get("at"));
        }
    }

    private static UUID person(String username) {
        return DemoPeople.id(username).value();
    }

    private static UUID report(UUID trip) {
        return DemoIds.of("trip_report", trip.toString());
    }

    private static Timestamp time(Instant at) {
        return Timestamp.from(at);
    }
}
