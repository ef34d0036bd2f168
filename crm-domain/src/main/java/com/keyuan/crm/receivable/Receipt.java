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
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** Money that came in on an account of the company. What of it is matched to which invoice is the ledger's to say. */
@Entity
@Getter
public class Receipt {

    @EmbeddedId
    private ReceiptId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private CompanyAccountId account;

    @Column(updatable = false)
    private String reference;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "amount", updatable = false))
    private Money amount;

    @Column(updatable = false)
    private LocalDate receivedOn;

    @Column(updatable = false)
    private String payer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private @Nullable CustomerId customer;

    @Column(updatable = false)
    private @Nullable String note;

    private @Nullable LocalDate reversedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by", updatable = false))
    private @Nullable PersonId recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Receipt() {}

    /** @throws InvoiceUnsound when the amount is not above nothing */
    public Receipt(ReceiptEntry entry, @Nullable PersonId recordedBy, Instant now) {
        InvoiceRule.checkAmount(entry.amount());
        if (entry.receivedOn().isBefore(LocalDate.EPOCH)) {
            throw ReceiptUnsound.tooOld();
        }
        this.id = entry.id();
        this.account = entry.account();
        this.reference = entry.reference();
        this.amount = entry.amount();
        this.receivedOn = entry.receivedOn();
        this.payer = entry.payer();
        this.customer = entry.customer();
        this.note = entry.note();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** What was recorded, as it was said. */
    public ReceiptEntry entry() {
        return new ReceiptEntry(id, account, reference, amount, receivedOn, payer, customer, note);
    }

    /**
     * Says whose money it is.
     *
     * @throws LedgerRefused when some of it is matched to another customer's invoices
     */
    public void belongsTo(CustomerId whose, boolean untouched) {
        requireCounting();
        if (customer != null && !customer.equals(whose) && !untouched) {
            throw LedgerRefused.customerFixed();
        }
        customer = whose;
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
        return other instanceof Receipt that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
