package com.keyuan.crm.contract;

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

/** One person of after-sales is to serve a contract, from when to when; whoever declines is followed by the next. */
@Entity
@Getter
public class ServiceResponsibility {

    @EmbeddedId
    private ResponsibilityId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "contract_id"))
    private ContractId contract;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    /** Null while it waits for anybody of after-sales. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private @Nullable PersonId person;

    @Enumerated(EnumType.STRING)
    private ResponsibilityState state;

    private Instant offeredAt;
    private LocalDate dueOn;
    private @Nullable LocalDate fromOn;
    private @Nullable LocalDate toOn;
    private @Nullable String declineNote;
    private @Nullable Instant escalatedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected ServiceResponsibility() {}

    public ServiceResponsibility(
            ResponsibilityId id,
            ContractId contract,
            CustomerId customer,
            @Nullable PersonId person,
            ResponsibilityTerm term,
            Instant now) {
        this.id = id;
        this.contract = contract;
        this.customer = customer;
        this.person = person;
        this.dueOn = term.dueOn();
        this.toOn = term.lastDay();
        this.escalatedAt = term.escalatedAt();
        this.offeredAt = now;
        this.state = ResponsibilityState.OFFERED;
    }

    public static SourceRef ref(ResponsibilityId id) {
        return new SourceRef("service_responsibility", id.value());
    }

    public SourceRef ref() {
        return ref(id);
    }

    /** @throws ResponsibilityEnded when it was answered already */
    public void accept(PersonId by, LocalDate today) {
        require(ResponsibilityState.OFFERED);
        person = by;
        state = ResponsibilityState.ACCEPTED;
        fromOn = today;
    }

    /** @throws ContractReasonMissing when nobody says why */
    public void decline(String reason, Instant now) {
        require(ResponsibilityState.OFFERED);
        declineNote = Contract.reasoned(reason);
        state = ResponsibilityState.DECLINED;
        endedAt = now;
    }

    /**
     * Within what time whoever follows is asked: within the same one, as often as it goes on among those who are asked. It
     * begins anew after it was served, and when somebody else decides about what is late and known to be.
     *
     * @param by who ends it
     * @param dueAnew until when it is to be accepted when the time begins anew
     */
    public ResponsibilityTerm termOfFollower(PersonId by, LocalDate dueAnew) {
        boolean decided = escalatedAt != null && !by.equals(person);
        return state == ResponsibilityState.ACCEPTED || decided
                ? new ResponsibilityTerm(dueAnew, toOn, null)
                : new ResponsibilityTerm(dueOn, toOn, escalatedAt);
    }

    /** The last day of service has passed. */
    public boolean isOver(LocalDate today) {
        return toOn != null && toOn.isBefore(today);
    }

    /** A colleague serves the contract from now on: what was accepted stays on record, what was only offered is over. */
    public void passOn(LocalDate today, Instant now) {
        if (!state.isOpen()) {
            throw new ResponsibilityEnded();
        }
        end(
                state == ResponsibilityState.ACCEPTED ? ResponsibilityState.PASSED_ON : ResponsibilityState.ENDED,
                today,
                now);
    }

    /** The contract was cancelled. */
    public void end(LocalDate today, Instant now) {
        end(ResponsibilityState.ENDED, today, now);
    }

    private void end(ResponsibilityState how, LocalDate today, Instant now) {
        state = how;
        endedAt = now;
        toOn = fromOn == null ? null : today;
    }

    /** The contract is completed: it is served until then. */
    public void lastsUntil(LocalDate lastDay) {
        toOn = fromOn != null && lastDay.isBefore(fromOn) ? fromOn : lastDay;
    }

    /** Head and directors are told that nobody accepted. */
    public void escalate(Instant now) {
        escalatedAt = now;
    }

    private void require(ResponsibilityState needed) {
        if (state != needed) {
            throw new ResponsibilityEnded();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServiceResponsibility that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
