package com.keyuan.crm.trip;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.FactField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One report with everything that is written, proposed and noted on it. */
public record ReportPage(
        TripHead head, Paper paper, List<Section> sections, List<PlannedRow> planned, List<Change> changes) {

    /** The paper itself: who did what with it and when. */
    public record Paper(
            TripReportId id,
            long version,
            ReportState state,
            Instant stateSince,
            @Nullable String summary,
            int submissions,
            @Nullable Instant submittedAt,
            boolean late,
            @Nullable Instant signedAt,
            @Nullable String signedBy,
            @Nullable String signedFor,
            @Nullable Instant qualifiedAt,
            @Nullable String qualifiedBy,
            Set<PaperNote> notes,
            @Nullable String returnedNote,
            @Nullable String returnedBy) {}

    /**
     * What is written of one visit.
     *
     * @param people all contacts of the customer that might have been met
     */
    public record Section(
            VisitId visit,
            CustomerId customer,
            String customerName,
            String tier,
            Instant visitedAt,
            VisitKind kind,
            VisitNote note,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            List<Person> people) {

        public Section {
            people = List.copyOf(people);
        }

        public List<String> metNames() {
            return people.stream().filter(Person::met).map(Person::name).toList();
        }
    }

    /** A contact of the customer. */
    public record Person(
            ContactId id, String name, @Nullable String title, boolean met) {}

    /**
     * A proposed change beside what the customer base says now.
     *
     * @param present null where nothing is known yet
     * @param shown of personal values the mask
     * @param sealed the ciphertext of a personal value
     */
    public record Change(
            ProposedChangeId id,
            long version,
            VisitId visit,
            CustomerId customer,
            String customerName,
            FactField field,
            @Nullable String contactName,
            @Nullable String present,
            String shown,
            @Nullable String sealed,
            ChangeState state,
            @Nullable String refusedBecause) {}

    public ReportPage {
        sections = List.copyOf(sections);
        planned = List.copyOf(planned);
        changes = List.copyOf(changes);
    }

    public Optional<Section> section(VisitId visit) {
        return sections.stream()
                .filter(section -> section.visit().equals(visit))
                .findFirst();
    }

    /** What visits of this customer propose. */
    public List<Change> changesOf(VisitId visit) {
        return changes.stream().filter(change -> change.visit().equals(visit)).toList();
    }

    public long undecided() {
        return changes.stream()
                .filter(change -> change.state() == ChangeState.OPEN)
                .count();
    }

    /** What the checklist looks at. */
    public ReportFacts facts() {
        return new ReportFacts(
                planned.stream()
                        .map(row -> new ReportFacts.Planned(
                                row.customer(), row.name(), row.isVisited(), row.notVisitedBecause()))
                        .toList(),
                sections.stream().map(ReportPage::fact).toList());
    }

    private static ReportFacts.Section fact(Section section) {
        return new ReportFacts.Section(
                section.visit(),
                section.customer(),
                section.customerName(),
                section.metNames().size(),
                section.note().need(),
                section.note().business(),
                section.note().result(),
                section.nextStep(),
                section.nextStepOn());
    }

    /** What is kept of it at a submission. */
    public ReportContent content() {
        return new ReportContent(
                paper.summary(),
                sections.stream().map(ReportPage::kept).toList(),
                planned.stream()
                        .filter(row -> !row.isVisited())
                        .map(row -> new ReportContent.Explained(row.name(), row.notVisitedBecause()))
                        .toList(),
                changes.stream()
                        .map(change -> new ReportContent.Proposed(
                                change.id().value(),
                                change.customerName(),
                                change.field().name(),
                                change.contactName(),
                                change.shown(),
                                change.sealed()))
                        .toList());
    }

    private static ReportContent.Section kept(Section section) {
        return new ReportContent.Section(
                section.visit().value(),
                section.customerName(),
                section.metNames(),
                section.note().need(),
                section.note().business(),
                section.note().competitor(),
                section.note().result(),
                section.nextStep(),
                section.nextStepOn());
    }
}
