package com.keyuan.crm.allocation;

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

/** A customer on its way from the former holder's hands into the new one's: begins with the move, ends with acceptance. */
@Entity
@Getter
public class Handover {

    @EmbeddedId
    private HandoverId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "allocation_id"))
    private AllocationId allocation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "from_id"))
    private PersonId from;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "to_id"))
    private PersonId to;

    @Enumerated(EnumType.STRING)
    private AllocationReason reason;

    private Instant beganAt;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private HandoverState state;

    private @Nullable Instant escalatedAt;
    private @Nullable Instant raisedAt;
    private @Nullable Instant endedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ended_by"))
    private @Nullable PersonId endedBy;

    @SuppressWarnings("NullAway.Init")
    protected Handover() {}

    /** @param begun the holding with which it begins */
    public Handover(HandoverId id, Allocation begun, PersonId from) {
        this.id = id;
        this.customer = begun.getCustomer();
        this.allocation = begun.getId();
        this.from = from;
        this.to = begun.getHolder();
        this.reason = begun.getReason();
        this.beganAt = begun.getStartedAt();
        this.dueOn = HandoverRule.dueOn(LocalDate.ofInstant(beganAt, BusinessZone.ID));
        this.state = HandoverState.RUNNING;
    }

    public static SourceRef ref(HandoverId id) {
        return new SourceRef("handover", id.value());
    }

    public SourceRef ref() {
        return ref(id);
    }

    public boolean isRunning() {
        return state == HandoverState.RUNNING;
    }

    /** @throws HandoverOver when it is not running any more */
    public void requireRunning() {
        if (!isRunning()) {
            throw new HandoverOver();
        }
    }

    void accept(PersonId by, Instant now) {
        requireRunning();
        end(HandoverState.ACCEPTED, by, now);
    }

    /** The customer went on. */
    void overtake(Instant now) {
        requireRunning();
        end(HandoverState.OVERTAKEN, null, now);
    }

    private void end(HandoverState how, @Nullable PersonId by, Instant now) {
        state = how;
        endedBy = by;
        endedAt = now;
    }

    /** The manager is told that it is late. */
    void escalate(Instant now) {
        escalatedAt = now;
    }

    /** The directors are told. */
    void raise(Instant now) {
        raisedAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Handover that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
