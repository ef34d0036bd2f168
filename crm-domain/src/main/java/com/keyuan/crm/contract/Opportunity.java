package com.keyuan.crm.contract;

import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
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

/** The chance of a deal with a customer, from the first sign of it to won or lost. */
@Entity
@Getter
public class Opportunity {

    @EmbeddedId
    private OpportunityId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    private String title;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "holder_id"))
    private PersonId holder;

    @Enumerated(EnumType.STRING)
    private OpportunityStage stage;

    private Instant stageSince;
    private Money amount;
    private LocalDate closeOn;
    private @Nullable String nextStep;
    private @Nullable LocalDate nextOn;

    @Enumerated(EnumType.STRING)
    private @Nullable LostReason lostReason;

    private @Nullable String lostNote;
    private @Nullable Instant endedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ended_by"))
    private @Nullable PersonId endedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private PersonId createdBy;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Opportunity() {}

    /** @param holder who pursues it: whoever holds the customer */
    public Opportunity(
            OpportunityId id, CustomerId customer, OpportunityFacts facts, PersonId holder, PersonId by, Instant now) {
        this.id = id;
        this.customer = customer;
        this.holder = holder;
        this.stage = OpportunityStage.LEAD;
        this.stageSince = now;
        this.createdBy = by;
        this.createdAt = now;
        take(facts);
    }

    public static SourceRef ref(OpportunityId id) {
        return new SourceRef("opportunity", id.value());
    }

    public OpportunityFacts facts() {
        return new OpportunityFacts(title, amount, closeOn, nextStep, nextOn);
    }

    /** @throws OpportunityEnded when it is won or lost */
    public Changes change(OpportunityFacts now) {
        if (!stage.isOpen()) {
            throw new OpportunityEnded();
        }
        Changes changes = Changes.none()
                .field("title", title, now.title())
                .field("amount", amount, now.amount())
                .field("closeOn", closeOn, now.closeOn())
                .field("nextStep", nextStep, now.nextStep())
                .field("nextOn", nextOn, now.nextOn());
        take(now);
        return changes;
    }

    /** @throws StageNotPossible when one does not lead to the other, or it is to be lost, which needs a reason */
    public Changes move(OpportunityStage next, PersonId by, Instant now) {
        if (next == OpportunityStage.LOST || !stage.canBecome(next)) {
            throw new StageNotPossible();
        }
        Changes changes = Changes.none().field("stage", stage, next).field("lostReason", lostReason, null);
        lostReason = null;
        lostNote = null;
        come(next, by, now);
        return changes;
    }

    /**
     * @param note more about it; needed where the reason is “other”
     * @throws StageNotPossible when it is won or lost already
     */
    public Changes lose(LostReason reason, @Nullable String note, PersonId by, Instant now) {
        if (!stage.canBecome(OpportunityStage.LOST)) {
            throw new StageNotPossible();
        }
        String said = note == null || note.isBlank() ? null : note.strip();
        if (reason == LostReason.OTHER && said == null) {
            throw new LostReasonMissing();
        }
        Changes changes = Changes.none()
                .field("stage", stage, OpportunityStage.LOST)
                .field("lostReason", null, reason)
                .note("lostNote", said);
        lostReason = reason;
        lostNote = said;
        come(OpportunityStage.LOST, by, now);
        return changes;
    }

    private void come(OpportunityStage next, PersonId by, Instant now) {
        stage = next;
        stageSince = now;
        endedAt = next.isOpen() ? null : now;
        endedBy = next.isOpen() ? null : by;
    }

    private void take(OpportunityFacts facts) {
        title = facts.title();
        amount = facts.amount();
        closeOn = facts.closeOn();
        nextStep = facts.nextStep();
        nextOn = facts.nextOn();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Opportunity that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
