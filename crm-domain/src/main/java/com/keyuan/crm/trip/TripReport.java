package com.keyuan.crm.trip;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.SigningRule.Signature;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** The one written record of a trip: written by the traveller, signed, entered, marked qualified, verified. */
@Entity
@Getter
public class TripReport {

    @EmbeddedId
    private TripReportId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "trip_id"))
    private TripId trip;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private @Nullable String summary;
    private Instant stateSince;
    private int submissions;
    private @Nullable Instant submittedAt;
    private boolean late;
    private @Nullable Integer checklistVersion;
    private @Nullable Instant signedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
    private @Nullable PersonId signedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_for"))
    private @Nullable PersonId signedFor;

    private @Nullable Instant qualifiedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "qualified_by"))
    private @Nullable PersonId qualifiedBy;

    @Getter(AccessLevel.NONE)
    private @Nullable String ownPaperNote;

    private @Nullable String returnedNote;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "returned_by"))
    private @Nullable PersonId returnedBy;

    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "trip_report_section", joinColumns = @JoinColumn(name = "report_id"))
    @MapKeyColumn(name = "visit_id")
    private Map<UUID, ReportSection> sections;

    @ElementCollection
    @CollectionTable(name = "trip_report_met", joinColumns = @JoinColumn(name = "report_id"))
    private Set<MetContact> met;

    @SuppressWarnings("NullAway.Init")
    protected TripReport() {}

    public TripReport(TripReportId id, TripId trip, Instant now) {
        this.id = id;
        this.trip = trip;
        this.state = ReportState.DRAFT;
        this.stateSince = now;
        this.createdAt = now;
        this.sections = new HashMap<>();
        this.met = new HashSet<>();
    }

    /** The clock of the draft begins when the trip ends. */
    void tripEnded(Instant now) {
        if (state == ReportState.DRAFT && submissions == 0) {
            stateSince = now;
        }
    }

    /** A section for a visit, pre-filled from what was logged; a visit has one. */
    public void addSection(Visit visit) {
        requireState(ReportState.DRAFT);
        if (sections.containsKey(visit.getId().value())) {
            return;
        }
        sections.put(visit.getId().value(), ReportSection.from(visit, sections.size()));
        visit.getMet().forEach(contact -> met.add(new MetContact(visit.getId(), contact)));
    }

    /** What the traveller writes of one visit. */
    public void write(
            VisitId visit,
            VisitNote note,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            Collection<ContactId> whoWasMet) {
        requireState(ReportState.DRAFT);
        ReportSection before = sections.get(visit.value());
        if (before == null) {
            throw new NotFound("trip_report_section", visit);
        }
        ReportSection after = before.rewritten(note, TextTooLong.unlessShort("nextStep", nextStep, 400), nextStepOn);
        if (!after.equals(before)) {
            sections.put(visit.value(), after);
        }
        Set<MetContact> now = whoWasMet.stream()
                .map(contact -> new MetContact(visit, contact))
                .collect(Collectors.toSet());
        met.removeIf(known -> known.visit().equals(visit) && !now.contains(known));
        met.addAll(now);
    }

    public void writeSummary(@Nullable String text) {
        requireState(ReportState.DRAFT);
        summary = TextTooLong.unlessShort("summary", text, 2000);
    }

    /**
     * The traveller hands it in.
     *
     * @param found what the checklist says of it
     * @param late more working days after the trip than the policy allows; once late it stays marked
     * @throws ReportIncomplete while the checklist misses something
     */
    public void submit(Completeness found, boolean late, Instant now) {
        become(ReportState.SUBMITTED);
        if (!found.isComplete()) {
            throw new ReportIncomplete(found.problems().size());
        }
        enter(ReportState.SUBMITTED, now);
        submissions++;
        submittedAt = now;
        checklistVersion = found.checklistVersion();
        this.late = this.late || (late && submissions == 1);
        ownPaperNote = null;
        returnedNote = null;
        returnedBy = null;
    }

    /** A director, a delegate or the deputy signs. */
    public void sign(Signature signature, Instant now) {
        become(ReportState.SIGNED);
        enter(ReportState.SIGNED, now);
        signedAt = now;
        signedBy = signature.by();
        signedFor = signature.forDirector();
        if (signature.asDeputy()) {
            note(PaperNote.SIGNED_BY_DEPUTY);
        }
    }

    /** Back to the traveller, with reasons; a signature given before is void. */
    public void giveBack(PersonId by, @Nullable String reasons, Instant now) {
        become(ReportState.DRAFT);
        returnedNote = ReasonMissing.unless("reasons", reasons, 1000);
        enter(ReportState.DRAFT, now);
        returnedBy = by;
        signedAt = null;
        signedBy = null;
        signedFor = null;
    }

    /** 差旅信息合格: the assistant has decided and entered everything. */
    public void qualify(PersonId by, Instant now) {
        requireState(ReportState.SIGNED);
        enter(ReportState.QUALIFIED, now);
        qualifiedAt = now;
        qualifiedBy = by;
    }

    /** What the calls so far make of it; the same again changes nothing. */
    public boolean concludeVerification(ReportState outcome, Instant now) {
        if (state == outcome || !state.canBecome(outcome)) {
            return false;
        }
        enter(outcome, now);
        return true;
    }

    /** Says on the paper how the separation of duties stands. */
    void note(PaperNote note) {
        EnumSet<PaperNote> notes = EnumSet.noneOf(PaperNote.class);
        notes.addAll(paperNotes());
        notes.add(note);
        ownPaperNote = notes.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    public Set<PaperNote> paperNotes() {
        return ownPaperNote == null
                ? Set.of()
                : Arrays.stream(ownPaperNote.split(",")).map(PaperNote::valueOf).collect(Collectors.toSet());
    }

    private void enter(ReportState next, Instant now) {
        state = next;
        stateSince = now;
    }

    private void become(ReportState next) {
        if (!state.canBecome(next)) {
            throw new ReportMoved(state);
        }
    }

    private void requireState(ReportState expected) {
        if (state != expected) {
            throw new ReportMoved(state);
        }
    }

    public Map<UUID, ReportSection> getSections() {
        return Map.copyOf(sections);
    }

    public Set<MetContact> getMet() {
        return Set.copyOf(met);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TripReport that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
