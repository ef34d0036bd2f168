package com.keyuan.crm.expense;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.trip.VisitId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** One thing that money was spent on. */
@Entity
@Getter
public class ExpenseLine {

    @EmbeddedId
    private ExpenseLineId id;

    @Version
    private @Nullable Long version;

    @Getter(AccessLevel.NONE)
    @SuppressWarnings("UnusedVariable") // the claim maps its collections by it
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "claim_id", updatable = false)
    private ExpenseClaim claim;

    private int position;

    @Enumerated(EnumType.STRING)
    private LineCategory category;

    private LocalDate spentOn;
    private int days;
    private @Nullable String city;

    @Enumerated(EnumType.STRING)
    private CityClass cityClass;

    private Money amount;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invoice_id"))
    private @Nullable ExpenseInvoiceId invoice;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private @Nullable CustomerId customer;

    private @Nullable String note;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "allowed"))
    private Money allowed;

    private @Nullable String cutReason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "cut_by_visit"))
    private @Nullable VisitId cutByVisit;

    @SuppressWarnings("NullAway.Init")
    protected ExpenseLine() {}

    @SuppressWarnings("NullAway.Init")
    ExpenseLine(
            ExpenseLineId id, ExpenseClaim claim, int position, LineEntry entry, @Nullable ExpenseInvoiceId invoice) {
        this.id = id;
        this.claim = claim;
        this.position = position;
        says(entry, invoice);
    }

    final void says(LineEntry entry, @Nullable ExpenseInvoiceId paper) {
        category = entry.category();
        spentOn = entry.spentOn();
        days = entry.days();
        city = entry.city();
        cityClass = entry.cityClass();
        amount = entry.amount();
        invoice = paper;
        customer = entry.customer();
        note = entry.note();
        restore();
    }

    /** Takes every cut back: a new submission starts whole. */
    void restore() {
        allowed = amount;
        cutReason = null;
        cutByVisit = null;
    }

    void cut(Money newAllowed, String reason, @Nullable VisitId because) {
        if (newAllowed.isNegative() || newAllowed.isMoreThan(amount)) {
            throw new CutNotUsable(amount);
        }
        allowed = newAllowed;
        cutReason = newAllowed.equals(amount) ? null : reason;
        cutByVisit = because;
    }

    /** @throws StaleVersion when it changed since the page was opened */
    void expect(long seen) {
        StaleVersion.check("expense_line", id, version == null ? 0 : version, seen);
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    public boolean isCut() {
        return cutReason != null;
    }

    public boolean lacksInvoice() {
        return category.needsInvoice() && invoice == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExpenseLine that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
