package com.keyuan.crm.verification;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** A call that wants nothing but to ask how the customer is: from the company, at its own time. */
@Entity
@Getter
public class CareCall {

    @EmbeddedId
    private CareCallId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    @Enumerated(EnumType.STRING)
    private CareOccasion occasion;

    /** The festival's name as in the calendar; null for the calls by tier. */
    private @Nullable String festival;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private CareState state;

    private int attempts;
    private @Nullable Instant notBefore;
    private @Nullable Integer rating;
    private @Nullable String said;
    private @Nullable Instant closedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "closed_by"))
    private @Nullable PersonId closedBy;

    @SuppressWarnings("NullAway.Init")
    protected CareCall() {}

    public CareCall(
            CareCallId id, CustomerId customer, CareOccasion occasion, @Nullable String festival, LocalDate dueOn) {
        this.id = id;
        this.customer = customer;
        this.occasion = occasion;
        this.festival = festival;
        this.dueOn = dueOn;
        this.state = CareState.DUE;
    }

    public boolean isOpen() {
        return state == CareState.DUE;
    }

    /** @param newRating how satisfied the customer is, 1 to 5; null where it was not said */
    public void done(@Nullable Integer newRating, @Nullable String newSaid, PersonId by, Instant now) {
        requireOpen();
        if (newRating != null && (newRating < 1 || newRating > 5)) {
            throw new AnswerMissing(VerificationQuestion.SATISFACTION);
        }
        rating = newRating;
        close(CareState.DONE, newSaid, by, now);
    }

    /** @param reason why the customer is not rung this time */
    public void skip(String reason, PersonId by, Instant now) {
        requireOpen();
        if (reason.isBlank()) {
            throw new NoteMissing();
        }
        close(CareState.SKIPPED, reason, by, now);
    }

    void attempted(Instant at) {
        requireOpen();
        attempts++;
        notBefore = HalfDay.of(at).next().begins();
    }

    private void close(CareState newState, @Nullable String words, PersonId by, Instant now) {
        if (words != null && words.length() > Answer.LONGEST) {
            throw new NoteMissing();
        }
        state = newState;
        said = words == null || words.isBlank() ? null : words.strip();
        closedAt = now;
        closedBy = by;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new CareCallNotDue();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CareCall that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
