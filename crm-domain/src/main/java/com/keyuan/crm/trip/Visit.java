package com.keyuan.crm.trip;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** Somebody of ours was at a customer: what was logged on the spot. It is never rewritten; the report is written from it. */
@Entity
@Getter
public class Visit {

    @EmbeddedId
    private VisitId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "visitor_id"))
    private PersonId visitor;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "trip_id"))
    private @Nullable TripId trip;

    private Instant visitedAt;

    @Enumerated(EnumType.STRING)
    private VisitKind kind;

    @Embedded
    private @Nullable VisitNote note;

    private @Nullable String nextStep;
    private @Nullable LocalDate nextStepOn;

    @Embedded
    private @Nullable Position position;

    @Enumerated(EnumType.STRING)
    private VisitVerification verification;

    private @Nullable Instant verifiedAt;
    private @Nullable Instant clearedAt;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "visit_contact", joinColumns = @JoinColumn(name = "visit_id"))
    @AttributeOverride(name = "value", column = @Column(name = "contact_id"))
    private Set<ContactId> met;

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    public Visit(VisitId id, PersonId visitor, LoggedVisit logged, Instant now) {
        this.id = id;
        this.visitor = visitor;
        this.customer = logged.customer();
        this.trip = logged.trip();
        this.visitedAt = logged.visitedAt();
        this.kind = logged.kind();
        this.note = logged.note();
        this.nextStep = logged.nextStep();
        this.nextStepOn = logged.nextStepOn();
        this.position = logged.position();
        this.met = new HashSet<>(logged.met());
        this.verification = VisitVerification.NOT_DUE;
        this.createdAt = now;
    }

    public VisitNote getNote() {
        return note == null ? VisitNote.EMPTY : note;
    }

    /** The day of the visit in the business's time zone. */
    public LocalDate visitedOn() {
        return LocalDate.ofInstant(visitedAt, BusinessZone.ID);
    }

    /** A local visit becomes part of the week's one trip. */
    void joinTrip(TripId joined) {
        if (trip != null && !trip.equals(joined)) {
            throw new VisitElsewhere();
        }
        trip = joined;
    }

    /** From now on the phone team is to call about it. */
    void becomeDue() {
        if (!verification.isEnded()) {
            verification = VisitVerification.WAITING;
        }
    }

    /** What the call said. */
    void verified(VisitVerification outcome, Instant now) {
        verification = outcome;
        verifiedAt = outcome.isEnded() ? now : null;
    }

    /** Compliance found that nothing was wrong with a visit that was not confirmed. */
    void cleared(Instant now) {
        if (verification == VisitVerification.NOT_CONFIRMED) {
            clearedAt = now;
        }
    }

    /** The outcome as it counts for the report: a discrepancy that was cleared up is none. */
    VisitVerification standing() {
        return verification == VisitVerification.NOT_CONFIRMED && clearedAt != null
                ? VisitVerification.CONFIRMED
                : verification;
    }

    public Set<ContactId> getMet() {
        return Set.copyOf(met);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Visit that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
