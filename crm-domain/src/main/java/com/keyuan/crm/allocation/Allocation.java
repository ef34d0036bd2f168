package com.keyuan.crm.allocation;

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
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** One holding of one customer by one person, from when to when and why. Ended, it never changes again. */
@Entity
@Getter
public class Allocation {

    @EmbeddedId
    private AllocationId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "holder_id"))
    private PersonId holder;

    private Instant startedAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private AllocationReason reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Allocation() {}

    /** @param decidedBy null where nobody decided: a rule did, or an import */
    public Allocation(
            AllocationId id,
            CustomerId customer,
            PersonId holder,
            Instant startedAt,
            AllocationReason reason,
            @Nullable PersonId decidedBy,
            @Nullable String note) {
        this.id = id;
        this.customer = customer;
        this.holder = holder;
        this.startedAt = startedAt;
        this.reason = reason;
        this.decidedBy = decidedBy;
        this.note = note;
    }

    /** What was said to make it. */
    Said said() {
        return new Said(customer, holder, reason, decidedBy, note);
    }

    /** What one form says: which customer goes to whom, why, and by whose word. */
    record Said(
            CustomerId customer,
            PersonId holder,
            AllocationReason reason,
            @Nullable PersonId decidedBy,
            @Nullable String note) {}

    public boolean isOpen() {
        return endedAt == null;
    }

    /** @throws HeldByAnother when it has ended already: somebody else was quicker */
    public void end(Instant at) {
        if (endedAt != null) {
            throw new HeldByAnother();
        }
        endedAt = at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Allocation that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
