package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was billed, and by when it is to pay. How much is open is the ledger's to say. A wrong one is reversed
 * and stays on the list.
 */
@Entity
@Getter
public class Invoice {

    @EmbeddedId
    private InvoiceId id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id", updatable = false))
    private CustomerId customer;

    @Column(updatable = false)
    private @Nullable UUID contractId;

    @Column(updatable = false)
    private @Nullable UUID instalmentId;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "amount", updatable = false))
    private Money amount;

    @Column(updatable = false)
    private LocalDate issuedOn;

    @Column(updatable = false)
    private LocalDate dueOn;

    @Column(updatable = false)
    private @Nullable String note;

    private @Nullable Instant disputedAt;
    private @Nullable LocalDate reversedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by", updatable = false))
    private @Nullable PersonId recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Invoice() {}

    /** @throws InvoiceUnsound when the amount or the days cannot be */
    public Invoice(InvoiceEntry entry, @Nullable PersonId recordedBy, Instant now) {
        InvoiceRule.check(entry.amount(), entry.issuedOn(), entry.dueOn());
        this.id = entry.id();
        this.number = entry.number();
        this.customer = entry.customer();
        this.contractId = entry.contract();
        this.instalmentId = entry.instalment();
        this.amount = entry.amount();
        this.issuedOn = entry.issuedOn();
        this.dueOn = entry.dueOn();
        this.note = entry.note();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** What was recorded, as it was said. */
    public InvoiceEntry entry() {
        return new InvoiceEntry(id, customer, number, amount, issuedOn, dueOn, contractId, instalmentId, note);
    }

    /** @throws DisputeRefused when it is disputed already, or counts no more */
    public void dispute(Instant now) {
        requireCounting();
        if (disputedAt != null) {
            throw DisputeRefused.already();
        }
        disputedAt = now;
    }

    /** @throws DisputeRefused when nobody disputes it */
    public void settleDispute() {
        if (disputedAt == null) {
            throw DisputeRefused.none();
        }
        disputedAt = null;
    }

    /** @throws LedgerRefused when it was reversed before */
    public void reverse(LocalDate on) {
        requireCounting();
        reversedOn = on;
    }

    private void requireCounting() {
        if (reversedOn != null) {
            throw LedgerRefused.reversedBefore();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Invoice that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
