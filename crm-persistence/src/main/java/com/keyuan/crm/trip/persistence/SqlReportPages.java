package com.keyuan.crm.trip.persistence;

import static com.keyuan.crm.trip.persistence.Columns.constant;
import static com.keyuan.crm.trip.persistence.Columns.dayOrNull;
import static com.keyuan.crm.trip.persistence.Columns.instant;
import static com.keyuan.crm.trip.persistence.Columns.instantOrNull;
import static com.keyuan.crm.trip.persistence.Columns.uuid;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.FactField;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.trip.ChangeState;
import com.keyuan.crm.trip.PaperNote;
import com.keyuan.crm.trip.ProposedChangeId;
import com.keyuan.crm.trip.ReportPage;
import com.keyuan.crm.trip.ReportPages;
import com.keyuan.crm.trip.ReportState;
import com.keyuan.crm.trip.TripHead;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.VisitKind;
import com.keyuan.crm.trip.VisitNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlReportPages implements ReportPages {

    private static final String QUEUE = """
            select trip_report.id, trip_report.version, trip.id as trip_id, trip.number, trip.purpose, trip.places,
                   traveller.name as traveller, trip_report.late, trip_report.submissions, trip_report.state_since,
                   (select count(*) from visit where visit.trip_id = trip.id) as visits,
                   (select count(*) from proposed_change where report_id = trip_report.id) as changes,
                   exists (select 1 from trip_report_opening where report_id = trip_report.id
                           and person_id = :reader and submission = trip_report.submissions) as opened
            from trip_report
            join trip on trip.id = trip_report.trip_id
            join person traveller on traveller.id = trip.traveller_id
            where trip_report.state = :state and\s""";

    /** The paper leads nowhere: whom it names may be opened elsewhere. */
    private static final RecordFilter NO_LINKS = new RecordFilter("false", Map.of());

    private final JdbcClient jdbc;
    private final SqlTripHeads heads;
    private final SqlTripPages trips;

    @Override
    public Optional<ReportPage> page(TripReportId report) {
        return heads.of("trip_report.id = :id", report.value()).map(head -> page(report, head));
    }

    private ReportPage page(TripReportId report, TripHead head) {
        return new ReportPage(
                head, paper(report), sections(report), trips.planned(head.id(), NO_LINKS), changes(report));
    }

    @Override
    public Optional<TripReportId> ofTrip(TripId trip) {
        return jdbc.sql("select id from trip_report where trip_id = :trip")
                .param("trip", trip.value())
                .query(UUID.class)
                .optional()
                .map(TripReportId::new);
    }

    private ReportPage.Paper paper(TripReportId report) {
        return jdbc.sql("""
                        select trip_report.*, signer.name as signer, represented.name as represented,
                               assistant.name as assistant, returner.name as returner
                        from trip_report
                        left join person signer on signer.id = signed_by
                        left join person represented on represented.id = signed_for
                        left join person assistant on assistant.id = qualified_by
                        left join person returner on returner.id = returned_by
                        where trip_report.id = :report""")
                .param("report", report.value())
                .query((row, n) -> paper(row))
                .single();
    }

    private static ReportPage.Paper paper(ResultSet row) throws SQLException {
        return new ReportPage.Paper(
                new TripReportId(uuid(row, "id")),
                row.getLong("version"),
                constant(row, "state", ReportState.class),
                instant(row, "state_since"),
                row.getString("summary"),
                row.getInt("submissions"),
                instantOrNull(row, "submitted_at"),
                row.getBoolean("late"),
                instantOrNull(row, "signed_at"),
                row.getString("signer"),
                row.getString("represented"),
                instantOrNull(row, "qualified_at"),
                row.getString("assistant"),
                notes(row.getString("own_paper_note")),
                row.getString("returned_note"),
                row.getString("returner"));
    }

    private static Set<PaperNote> notes(@Nullable String stored) {
        return stored == null
                ? Set.of()
                : Arrays.stream(stored.split(",")).map(PaperNote::valueOf).collect(Collectors.toSet());
    }

    private List<ReportPage.Section> sections(TripReportId report) {
        Map<UUID, List<Met>> people = people(report).stream().collect(Collectors.groupingBy(Met::visit));
        return jdbc.sql("""
                        select section.*, customer.name as customer, customer.tier, visit.visited_at, visit.kind
                        from trip_report_section section
                        join visit on visit.id = section.visit_id
                        join customer on customer.id = section.customer_id
                        where section.report_id = :report order by visit.visited_at, visit.id""")
                .param("report", report.value())
                .query((row, n) -> section(row, people.getOrDefault(uuid(row, "visit_id"), List.of())))
                .list();
    }

    private static ReportPage.Section section(ResultSet row, List<Met> people) throws SQLException {
        return new ReportPage.Section(
                new VisitId(uuid(row, "visit_id")),
                new CustomerId(uuid(row, "customer_id")),
                row.getString("customer"),
                row.getString("tier"),
                instant(row, "visited_at"),
                constant(row, "kind", VisitKind.class),
                new VisitNote(
                        row.getString("need"),
                        row.getString("business"),
                        row.getString("competitor"),
                        row.getString("result")),
                row.getString("next_step"),
                dayOrNull(row, "next_step_on"),
                people.stream().map(Met::person).toList());
    }

    private record Met(UUID visit, ReportPage.Person person) {}

    /** Everybody at the customers of the sections who has not left, or was met all the same. */
    private List<Met> people(TripReportId report) {
        return jdbc.sql("""
                        select section.visit_id, contact.id, contact.name, contact.title, met.contact_id is not null as met
                        from trip_report_section section
                        join contact on contact.customer_id = section.customer_id
                        left join trip_report_met met on met.report_id = section.report_id
                            and met.visit_id = section.visit_id and met.contact_id = contact.id
                        where section.report_id = :report and (contact.left_on is null or met.contact_id is not null)
                        order by met.contact_id is null, contact.created_at, contact.id""")
                .param("report", report.value())
                .query((row, n) -> new Met(
                        uuid(row, "visit_id"),
                        new ReportPage.Person(
                                new ContactId(uuid(row, "id")),
                                row.getString("name"),
                                row.getString("title"),
                                row.getBoolean("met"))))
                .list();
    }

    private List<ReportPage.Change> changes(TripReportId report) {
        return jdbc.sql("""
                        select change.*, customer.name as customer, contact.name as contact,
                               case change.field
                                   when 'CONTACT_PHONE' then contact.phone_masked
                                   when 'CONTACT_EMAIL' then contact.email_masked
                                   when 'CONTACT_MESSAGING' then contact.messaging_masked
                                   when 'CONTACT_TITLE' then contact.title
                                   when 'CONTACT_PART' then contact.buying_part
                                   when 'CONTACT_LEFT' then contact.left_on::text
                                   when 'ADDRESS' then customer.address
                                   when 'SPECIAL_NEEDS' then customer.special_needs
                                   when 'PREFERENCES' then customer.preferences
                                   when 'DEMAND_ESTIMATE' then customer.demand_estimate::text
                                   when 'HEADCOUNT' then customer.headcount_band
                               end as present
                        from proposed_change change
                        join customer on customer.id = change.customer_id
                        left join contact on contact.id = change.contact_id
                        where change.report_id = :report order by change.created_at, change.id""")
                .param("report", report.value())
                .query((row, n) -> change(row))
                .list();
    }

    private static ReportPage.Change change(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("sealed");
        String value = row.getString("value");
        return new ReportPage.Change(
                new ProposedChangeId(uuid(row, "id")),
                row.getLong("version"),
                new VisitId(uuid(row, "visit_id")),
                new CustomerId(uuid(row, "customer_id")),
                row.getString("customer"),
                constant(row, "field", FactField.class),
                row.getString("contact"),
                row.getString("present"),
                value == null ? row.getString("masked") : value,
                sealed == null ? null : Base64.getEncoder().encodeToString(sealed),
                constant(row, "state", ChangeState.class),
                row.getString("refused_because"));
    }

    @Override
    public Slice<QueueRow> toSign(RecordFilter allowed, PersonId reader, @Nullable String after, int size) {
        return queue("SUBMITTED", allowed, reader, after, size);
    }

    @Override
    public Slice<QueueRow> toEnter(RecordFilter allowed, PersonId reader, @Nullable String after, int size) {
        return queue("SIGNED", allowed, reader, after, size);
    }

    private Slice<QueueRow> queue(
            String state, RecordFilter allowed, PersonId reader, @Nullable String after, int size) {
        Cursor<OffsetDateTime> cursor = Cursor.of(
                after, OffsetDateTime::parse, new Cursor<>(OffsetDateTime.parse("0001-01-01T00:00Z"), Cursor.LOWEST));
        List<QueueRow> rows = jdbc.sql(QUEUE + allowed.sql() + """
                         and (trip_report.state_since, trip_report.id) > (:since, :id)
                        order by trip_report.state_since, trip_report.id limit :size""")
                .params(allowed.parameters())
                .param("state", state)
                .param("reader", reader.value())
                .param("since", cursor.order())
                .param("id", cursor.id())
                .param("size", size + 1)
                .query((row, n) -> queueRow(row))
                .list();
        return Slice.of(rows, size, row -> Cursor.text(Columns.at(row.since()), row.report()));
    }

    private static QueueRow queueRow(ResultSet row) throws SQLException {
        return new QueueRow(
                new TripReportId(uuid(row, "id")),
                row.getLong("version"),
                new TripId(uuid(row, "trip_id")),
                row.getString("number"),
                row.getString("purpose"),
                row.getString("places"),
                row.getString("traveller"),
                row.getInt("visits"),
                row.getInt("changes"),
                row.getBoolean("late"),
                row.getInt("submissions"),
                instant(row, "state_since"),
                row.getBoolean("opened"));
    }

    @Override
    public long countToSign(RecordFilter allowed) {
        return count("SUBMITTED", allowed);
    }

    @Override
    public long countToEnter(RecordFilter allowed) {
        return count("SIGNED", allowed);
    }

    private long count(String state, RecordFilter allowed) {
        return jdbc.sql("select count(*) from trip_report where state = :state and " + allowed.sql())
                .params(allowed.parameters())
                .param("state", state)
                .query(Long.class)
                .single();
    }
}
