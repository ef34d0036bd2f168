package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** A tax invoice of one claim; no other claim can ever have it. */
@Entity
@Getter
public class ExpenseInvoice {

    @EmbeddedId
    private ExpenseInvoiceId id;

    @Version
    private @Nullable Long version;

    @Getter(AccessLevel.NONE)
    @SuppressWarnings("UnusedVariable") // the claim maps its collections by it
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "claim_id", updatable = false)
    private ExpenseClaim claim;

    private @Nullable String code;

    @Column(name = "number")
    private String digits;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "total"))
    private Money total;

    @SuppressWarnings("NullAway.Init")
    protected ExpenseInvoice() {}

    ExpenseInvoice(ExpenseClaim claim, InvoiceEntry entry) {
        this.id = ExpenseInvoiceId.next();
        this.claim = claim;
        this.code = entry.number().code();
        this.digits = entry.number().number();
        this.total = entry.total();
    }

    public InvoiceNumber getNumber() {
        return new InvoiceNumber(code, digits);
    }

    void says(Money newTotal) {
        total = newTotal;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExpenseInvoice that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
