package com.keyuan.crm.verification;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;
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

/** Before a trip the phone team is asked to ring a customer: is the contact there, what do they want. */
@Entity
@Getter
public class ScoutingRequest {

    @EmbeddedId
    private ScoutingRequestId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "trip_id"))
    private TripId trip;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "traveller_id"))
    private PersonId traveller;

    /** What the traveller would like to know beforehand. */
    private @Nullable String question;

    private Instant askedAt;

    /** The first day of the trip; an answer after it helps nobody. */
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ScoutingState state;

    private int attempts;
    private @Nullable Instant notBefore;

    @Enumerated(EnumType.STRING)
    private @Nullable AnswerChoice there;

    private @Nullable String wants;
    private @Nullable Instant answeredAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
    private @Nullable PersonId answeredBy;

    @SuppressWarnings("NullAway.Init")
    protected ScoutingRequest() {}

    public ScoutingRequest(
            ScoutingRequestId id,
            TripId trip,
            CustomerId customer,
            PersonId traveller,
            @Nullable String question,
            LocalDate dueOn,
            Instant now) {
        this.id = id;
        this.trip = trip;
        this.customer = customer;
        this.traveller = traveller;
        this.question = question == null || question.isBlank() ? null : question.strip();
        this.dueOn = dueOn;
        this.askedAt = now;
        this.state = ScoutingState.ASKED;
    }

    public boolean isOpen() {
        return state == ScoutingState.ASKED;
    }

    /** @param newWants what the customer would like of the visit, in words */
    public void answer(AnswerChoice newThere, @Nullable String newWants, PersonId by, Instant now) {
        requireOpen();
        if (newWants != null && newWants.length() > Answer.LONGEST) {
            throw new AnswerMissing(VerificationQuestion.NEED);
        }
        there = newThere;
        wants = newWants == null || newWants.isBlank() ? null : newWants.strip();
        close(ScoutingState.ANSWERED, by, now);
    }

    /** Nobody was reached: after the attempts of the policy, or when the trip begins. */
    public void giveUp(int attemptsNeeded, LocalDate today, PersonId by, Instant now) {
        requireOpen();
        if (attempts < attemptsNeeded && today.isBefore(dueOn)) {
            throw new AttemptsLeft(attemptsNeeded - attempts);
        }
        close(ScoutingState.NOT_REACHED, by, now);
    }

    /** Withdrawn with a stop of the trip that is on the plan again; else it stays as it was asked. */
    void askAgain(@Nullable String newQuestion, LocalDate firstDay, Instant now) {
        if (state == ScoutingState.WITHDRAWN) {
            question = newQuestion == null || newQuestion.isBlank() ? null : newQuestion.strip();
            dueOn = firstDay;
            askedAt = now;
            state = ScoutingState.ASKED;
            answeredAt = null;
            answeredBy = null;
        }
    }

    /** The trip is over, does not take place or leads elsewhere; nothing happens to a request that was answered. */
    public void withdraw(PersonId by, Instant now) {
        if (isOpen()) {
            close(ScoutingState.WITHDRAWN, by, now);
        }
    }

    void attempted(Instant at) {
        requireOpen();
        attempts++;
        notBefore = HalfDay.of(at).next().begins();
    }

    private void close(ScoutingState newState, PersonId by, Instant now) {
        state = newState;
        answeredAt = now;
        answeredBy = by;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new ScoutingNotOpen();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScoutingRequest that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
