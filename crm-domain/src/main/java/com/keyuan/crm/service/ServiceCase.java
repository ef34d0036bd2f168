package com.keyuan.crm.service;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
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

/**
 * A customer's problem: planned, done and checked with the customer, round by round, until the customer says that it is
 * solved. The working hours it should take are counted from its opening.
 */
@Entity
@Getter
public class ServiceCase {

    public static final int LONGEST = 1000;

    @EmbeddedId
    private ServiceCaseId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    private String text;

    /** What it came from; null where somebody entered it. */
    @Embedded
    private @Nullable SourceRef source;

    private Instant openedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "opened_by"))
    private PersonId openedBy;

    /** Who solves it; null while nobody took it. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
    private @Nullable PersonId owner;

    /** The day of the target. */
    private LocalDate dueOn;

    /** By when it should be solved; null for cases from before working hours were counted. */
    private @Nullable Instant targetAt;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private int round;

    /** How often it was done and began again. */
    private int reopened;

    /** Ended when the word of whoever worked at it was enough. */
    private boolean beforeLoop;

    /** What the customer follows it with; null until somebody asks for one. */
    private @Nullable String code;

    private @Nullable Instant doneAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "done_by"))
    private @Nullable PersonId doneBy;

    private @Nullable String outcome;

    @SuppressWarnings("NullAway.Init")
    protected ServiceCase() {}

    /** @throws CaseTextMissing when nothing is said, or more than {@value #LONGEST} characters */
    public ServiceCase(
            ServiceCaseId id,
            CustomerId customer,
            String text,
            @Nullable SourceRef source,
            PersonId openedBy,
            @Nullable PersonId owner,
            Instant targetAt,
            Instant now) {
        this.id = id;
        this.customer = customer;
        this.text = checked(text, "text");
        this.source = source;
        this.openedBy = openedBy;
        this.owner = owner;
        this.openedAt = now;
        state = CaseState.PLAN;
        round = 1;
        code = CaseCodes.next();
        aim(targetAt);
    }

    public boolean isOpen() {
        return state != CaseState.DONE;
    }

    /** Somebody of after-sales takes it, or gets it from a colleague. */
    public void assign(PersonId newOwner) {
        if (!isOpen()) {
            throw new CaseDone();
        }
        owner = newOwner;
    }

    /** Whoever is to do it has the case. */
    CaseRound plan(CasePlan plan, PersonId by, Instant now) {
        step(CaseState.PLAN, CaseState.DO);
        owner = plan.who();
        return new CaseRound(this, plan, by, now);
    }

    void work(CaseRound present, String words, PersonId by, Instant now) {
        step(CaseState.DO, CaseState.CHECK);
        present.done(words, by, now);
    }

    /**
     * A satisfied answer ends the case, any other one begins the next round.
     *
     * @param by who rang the customer; null where the customer answered on the public page
     */
    void answered(CaseRound present, CaseAnswer answer, @Nullable PersonId by, Instant now) {
        step(CaseState.CHECK, answer.endsTheCase() ? CaseState.DONE : CaseState.PLAN);
        present.answered(answer, by, now);
        if (answer.endsTheCase()) {
            outcome = present.getOutcome();
            doneAt = now;
            doneBy = present.getDoneBy();
        } else {
            round++;
        }
    }

    /** What was done was not enough after all. */
    CaseReopening reopen(String reason, @Nullable PersonId by, Instant newTarget, Instant now) {
        String words = checked(reason, "reason");
        step(CaseState.DONE, CaseState.PLAN);
        doneAt = null;
        doneBy = null;
        outcome = null;
        beforeLoop = false;
        reopened++;
        round++;
        aim(newTarget);
        return new CaseReopening(id, round, words, by, now);
    }

    /** A new code; an old one leads nowhere from now on. */
    void changeCode() {
        code = CaseCodes.next();
    }

    private void aim(Instant target) {
        targetAt = target;
        dueOn = LocalDate.ofInstant(target, BusinessZone.ID);
    }

    private void step(CaseState from, CaseState to) {
        if (state != from) {
            throw isOpen() ? new CaseNotThere() : new CaseDone();
        }
        state = to;
    }

    static String checked(String text, String field) {
        if (text.isBlank() || text.strip().length() > LONGEST) {
            throw new CaseTextMissing(field);
        }
        return text.strip();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServiceCase that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
