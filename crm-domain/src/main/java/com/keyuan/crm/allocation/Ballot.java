package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
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

/** The committee decides who is to hold one customer: all who ask for it stand in one ballot. */
@Entity
@Getter
public class Ballot {

    @EmbeddedId
    private BallotId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    private Instant openedAt;

    /** The tenth working day after the opening. */
    private LocalDate dueOn;

    private @Nullable Instant escalatedAt;

    @Enumerated(EnumType.STRING)
    private BallotState state;

    private @Nullable Instant decidedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable BallotManner manner;

    /** Null for nobody. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "winner_id"))
    private @Nullable ApplicationLineId winner;

    private @Nullable String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "allocation_id"))
    private @Nullable AllocationId allocation;

    private @Nullable Integer eligible;
    private @Nullable Integer votesCast;

    @SuppressWarnings("NullAway.Init")
    protected Ballot() {}

    public Ballot(BallotId id, CustomerId customer, LocalDate dueOn, Instant now) {
        this.id = id;
        this.customer = customer;
        this.dueOn = dueOn;
        this.openedAt = now;
        this.state = BallotState.OPEN;
    }

    public SourceRef ref() {
        return ref(id);
    }

    public static SourceRef ref(BallotId id) {
        return new SourceRef("ballot", id.value());
    }

    /** Its days are over: a director may take it up. */
    public void escalate(Instant now) {
        escalatedAt = now;
    }

    public boolean isEscalated() {
        return escalatedAt != null;
    }

    /** @throws BallotEnded unless it is open */
    public void requireOpen() {
        if (state != BallotState.OPEN) {
            throw new BallotEnded();
        }
    }

    /** @param carriedOut the allocation by which the winner holds the customer; null where nobody won */
    public void decide(BallotVerdict verdict, @Nullable AllocationId carriedOut, String why, PersonId by, Instant now) {
        requireOpen();
        state = BallotState.DECIDED;
        manner = verdict.manner();
        winner = verdict.winner();
        eligible = verdict.eligible();
        votesCast = verdict.cast();
        allocation = carriedOut;
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }

    /** The customer found a holder otherwise, or nobody asks for it any more. */
    public void overtake(Instant now) {
        requireOpen();
        state = BallotState.OVERTAKEN;
        decidedAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ballot that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
