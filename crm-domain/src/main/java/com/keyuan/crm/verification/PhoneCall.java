package com.keyuan.crm.verification;

import com.keyuan.crm.customer.ContactId;
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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/**
 * A customer on one caller's line: claimed for a while, dialled, ended. While it is open nobody else rings the
 * customer, and the caller rings nobody else.
 */
@Entity
@Getter
public class PhoneCall {

    @EmbeddedId
    private PhoneCallId id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private CallPurpose purpose;

    /** The scouting request or care call; null for verification, which covers all open visits. */
    private @Nullable UUID subjectId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "caller_id"))
    private PersonId caller;

    /** The number of the caller's desk: the customer hears the company, not a person. */
    private int desk;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "contact_id"))
    private @Nullable ContactId contact;

    private Instant claimedAt;
    private Instant leaseUntil;
    private @Nullable Instant dialledAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CallOutcome outcome;

    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected PhoneCall() {}

    public PhoneCall(
            PhoneCallId id,
            CallPurpose purpose,
            @Nullable UUID subjectId,
            CustomerId customer,
            PersonId caller,
            int desk,
            Instant now,
            Duration lease) {
        this.id = id;
        this.purpose = purpose;
        this.subjectId = subjectId;
        this.customer = customer;
        this.caller = caller;
        this.desk = desk;
        this.claimedAt = now;
        this.leaseUntil = now.plus(lease);
    }

    public boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(leaseUntil);
    }

    /** @throws LeaseLapsed when nothing was done for too long */
    public void requireOpen(Instant now) {
        if (endedAt != null) {
            throw new CallEnded();
        }
        if (!now.isBefore(leaseUntil)) {
            throw new LeaseLapsed();
        }
    }

    /** Rings a contact; another one may follow within the same call. */
    public void dial(ContactId newContact, Instant now, Duration lease) {
        requireOpen(now);
        contact = newContact;
        dialledAt = now;
        leaseUntil = now.plus(lease);
    }

    /** Something was recorded: the caller is at work, so the customer stays theirs for another while. */
    public void worked(Instant now, Duration lease) {
        requireOpen(now);
        if (dialledAt == null) {
            throw new CallNotDialled();
        }
        leaseUntil = now.plus(lease);
    }

    /** Gives the customer back before anybody was rung. */
    public void release(Instant now) {
        requireOpen(now);
        if (dialledAt != null) {
            throw new CallUnfinished();
        }
        end(CallOutcome.RELEASED, null, now);
    }

    /** Ends the call without what it was for. */
    public void hangUp(CallOutcome how, @Nullable String newNote, Instant now) {
        requireOpen(now);
        if (dialledAt == null) {
            throw new CallNotDialled();
        }
        if (!how.isChosen()) {
            throw new CallUnfinished();
        }
        end(how, newNote, now);
    }

    /** What the call was for is done. */
    void complete(Instant now) {
        worked(now, Duration.ofSeconds(1));
        end(CallOutcome.COMPLETED, null, now);
    }

    private void end(CallOutcome how, @Nullable String newNote, Instant now) {
        outcome = how;
        note = newNote == null || newNote.isBlank() ? null : newNote.strip();
        endedAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhoneCall that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
