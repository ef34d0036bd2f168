package com.keyuan.crm.tier;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/**
 * A proposed change of one customer's tier, and what became of it. Runs propose, replace and withdraw; a person accepts
 * or overrides, once.
 */
@Entity
@Getter
public class TierReview {

    /** An override holds at most this many days; then the matter is looked at again. */
    public static final int LONGEST_OVERRIDE_DAYS = 731;

    /** Where a proposal stands. */
    public enum State {
        WAITING,
        ACCEPTED,
        OVERRIDDEN,
        /** A newer run says another tier. */
        REPLACED,
        /** A newer run says that the present tier is right. */
        WITHDRAWN
    }

    @EmbeddedId
    private TierReviewId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "run_id"))
    private TierRunId run;

    private LocalDate proposedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Tier fromTier;

    @Enumerated(EnumType.STRING)
    private Tier toTier;

    private BigDecimal score;

    private BigDecimal revenue;

    private boolean afterOverride;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private @Nullable Tier decidedTier;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    private @Nullable Instant decidedAt;

    private @Nullable LocalDate decidedOn;

    private @Nullable String reason;

    private @Nullable LocalDate overrideUntil;

    @SuppressWarnings("NullAway.Init")
    protected TierReview() {}

    /** A proposal; the runs make them all at once in the database. */
    public TierReview(
            TierReviewId id,
            CustomerId customer,
            TierRun run,
            @Nullable Tier from,
            Tier to,
            BigDecimal score,
            BigDecimal revenue) {
        this.id = id;
        this.customer = customer;
        this.run = run.getId();
        this.proposedOn = run.getAsOf();
        this.fromTier = from;
        this.toTier = to;
        this.score = score;
        this.revenue = revenue;
        this.state = State.WAITING;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** @throws TierReviewClosed when it no longer waits */
    public void accept(PersonId by, Instant now) {
        requireWaiting();
        state = State.ACCEPTED;
        decide(toTier, by, now);
    }

    /**
     * Gives the customer another tier than proposed, or leaves it the old one, for a while.
     *
     * @param until the last day; from the next one on it is proposed again
     * @throws TierReviewClosed when it no longer waits
     * @throws OverrideChangesNothing when the tier is the proposed one: that is an acceptance
     * @throws OverrideEndsWrongly when it would end today or before, or hold longer than two years
     */
    public void override(PersonId by, Tier instead, String why, LocalDate until, Instant now) {
        requireWaiting();
        if (instead == toTier) {
            throw new OverrideChangesNothing();
        }
        LocalDate today = LocalDate.ofInstant(now, BusinessZone.ID);
        if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_OVERRIDE_DAYS))) {
            throw new OverrideEndsWrongly();
        }
        state = State.OVERRIDDEN;
        reason = why;
        overrideUntil = until;
        decide(instead, by, now);
    }

    /** Leaves the customer the tier it has (C where nobody gave it one), for a while. */
    public void keep(PersonId by, String why, LocalDate until, Instant now) {
        override(by, fromTier == null ? Tier.C : fromTier, why, until, now);
    }

    private void requireWaiting() {
        if (!isWaiting()) {
            throw new TierReviewClosed(state);
        }
    }

    private void decide(Tier tier, PersonId by, Instant now) {
        decidedTier = tier;
        decidedBy = by;
        decidedAt = now;
        decidedOn = LocalDate.ofInstant(now, BusinessZone.ID);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TierReview that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
