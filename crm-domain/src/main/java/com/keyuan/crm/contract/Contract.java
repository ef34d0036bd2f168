package com.keyuan.crm.contract;

import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelId;
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

/** What is agreed with a customer: negotiated, signed, fulfilled. Once it is signed, amount and plan change by amendment only. */
@Entity
@Getter
public class Contract {

    public static final int LONGEST_REASON = 400;

    @EmbeddedId
    private ContractId id;

    @Version
    private @Nullable Long version;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    private String title;
    private Money amount;
    private LocalDate signBy;
    private @Nullable LocalDate signedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
    private @Nullable PersonId signedBy;

    private @Nullable String terms;

    @Enumerated(EnumType.STRING)
    private ContractState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "channel_id"))
    private @Nullable ChannelId channel;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "holder_id"))
    private PersonId holder;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "opportunity_id"))
    private @Nullable OpportunityId opportunity;

    private int amendments;
    private @Nullable Instant endedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ended_by"))
    private @Nullable PersonId endedBy;

    private @Nullable String endReason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private PersonId createdBy;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    /** @param holder who answers for it on the side of sales */
    public Contract(NewContract entered, String number, PersonId holder, PersonId by, Instant now) {
        this.id = entered.id();
        this.customer = entered.customer();
        this.opportunity = entered.opportunity();
        this.number = number;
        this.holder = holder;
        this.state = ContractState.NEGOTIATING;
        this.createdBy = by;
        this.createdAt = now;
        take(entered.facts());
    }

    public static SourceRef ref(ContractId id) {
        return new SourceRef("contract", id.value());
    }

    public SourceRef ref() {
        return ref(id);
    }

    /** @throws ContractNotOpen when it is signed or over */
    public Changes change(ContractFacts now) {
        if (state != ContractState.NEGOTIATING) {
            throw new ContractNotOpen();
        }
        Changes changes = Changes.none()
                .field("title", title, now.title())
                .field("amount", amount, now.amount())
                .field("signBy", signBy, now.signBy())
                .field("terms", terms, now.terms())
                .field("channel", channel, now.channel());
        take(now);
        return changes;
    }

    /** @throws ContractNotOpen when it is signed already, or was given up */
    public Changes sign(LocalDate on, PersonId by) {
        Changes changes = become(ContractState.SIGNED).field("signedOn", null, on);
        signedOn = on;
        signedBy = by;
        return changes;
    }

    /**
     * Agreed anew.
     *
     * @throws ContractNotOpen when it is not signed, or over
     */
    public Changes amend(Money newAmount) {
        if (state != ContractState.SIGNED) {
            throw new ContractNotOpen();
        }
        Changes changes =
                Changes.none().field("amount", amount, newAmount).field("amendments", amendments, amendments + 1);
        amount = newAmount;
        amendments++;
        return changes;
    }

    /** All that was agreed is done. */
    public Changes complete(PersonId by, Instant now) {
        Changes changes = become(ContractState.COMPLETED);
        end(by, now);
        return changes;
    }

    /** @throws ContractReasonMissing when nobody says why */
    public Changes cancel(String reason, PersonId by, Instant now) {
        Changes changes = become(ContractState.CANCELLED).note("reason", reason);
        endReason = reasoned(reason);
        end(by, now);
        return changes;
    }

    static String reasoned(String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new ContractReasonMissing();
        }
        return reason.strip();
    }

    private Changes become(ContractState next) {
        if (!state.canBecome(next)) {
            throw new ContractNotOpen();
        }
        Changes changes = Changes.none().field("state", state, next);
        state = next;
        return changes;
    }

    private void end(PersonId by, Instant now) {
        endedBy = by;
        endedAt = now;
    }

    private void take(ContractFacts facts) {
        title = facts.title();
        amount = facts.amount();
        signBy = facts.signBy();
        terms = facts.terms();
        channel = facts.channel();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contract that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
