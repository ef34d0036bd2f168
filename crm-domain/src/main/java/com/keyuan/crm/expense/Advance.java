package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.StaleVersion;
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

/**
 * Money that a person owes the company (借款): given before a trip, or paid for a trip that the customer did not
 * confirm. Every change is an entry of the ledger, and what remains is always the sum of the entries.
 */
@Entity
@Getter
public class Advance {

    /** Why somebody owes. */
    public enum Kind {
        /** Given before a trip. */
        CASH,
        /** Paid for a trip on which a discrepancy was found later. */
        DISCREPANCY
    }

    @EmbeddedId
    private AdvanceId id;

    @Version
    private @Nullable Long version;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String purpose;
    private LocalDate bookedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "claim_id"))
    private @Nullable ExpenseClaimId claim;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "remaining"))
    private Money remaining;

    private boolean held;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Advance() {}

    private Advance(
            AdvanceId id,
            String number,
            PersonId person,
            Kind kind,
            String purpose,
            LocalDate bookedOn,
            @Nullable ExpenseClaimId claim,
            Instant now) {
        this.id = id;
        this.number = number;
        this.person = person;
        this.kind = kind;
        this.purpose = purpose;
        this.bookedOn = bookedOn;
        this.claim = claim;
        this.remaining = Money.ZERO;
        this.held = kind == Kind.DISCREPANCY;
        this.createdAt = now;
    }

    public static Advance cash(
            AdvanceId id, String number, PersonId person, @Nullable String purpose, LocalDate bookedOn, Instant now) {
        return new Advance(id, number, person, Kind.CASH, Text.reason(purpose, 200), bookedOn, null, now);
    }

    /** What a paid claim comes to, owed back from the day the discrepancy was found and held until it is decided. */
    public static Advance discrepancy(String number, ExpenseClaim claim, LocalDate foundOn, Instant now) {
        return new Advance(
                AdvanceId.next(),
                number,
                claim.getClaimant(),
                Kind.DISCREPANCY,
                claim.getNumber(),
                foundOn,
                claim.getId(),
                now);
    }

    public void expect(long seen) {
        StaleVersion.check("advance", id, version == null ? 0 : version, seen);
    }

    AdvanceEntry book(Money amount, @Nullable PersonId by, Instant now) {
        if (!amount.isPositive() || amount.isMoreThan(LineEntry.LARGEST)) {
            throw new AdvanceAmountNotUsable();
        }
        return enter(AdvanceEntry.Kind.BOOKED, amount, null, null, null, by, now);
    }

    /** Sets at most this much against a claim. */
    AdvanceEntry offset(Money most, ExpenseClaimId against, PersonId by, Instant now) {
        return enter(AdvanceEntry.Kind.OFFSET, remaining.atMost(most).negated(), against, null, null, by, now);
    }

    /** Owed again, because the claim it was set against came back. */
    AdvanceEntry release(Money amount, ExpenseClaimId against, @Nullable PersonId by, Instant now) {
        return enter(AdvanceEntry.Kind.RELEASED, amount, against, null, null, by, now);
    }

    /** @throws RepaymentTooLarge when more than remains */
    AdvanceEntry repay(Money amount, @Nullable String reference, @Nullable String note, PersonId by, Instant now) {
        if (held) {
            throw new AdvanceHeld(number);
        }
        if (!amount.isPositive()) {
            throw new AdvanceAmountNotUsable();
        }
        if (amount.isMoreThan(remaining)) {
            throw new RepaymentTooLarge(remaining);
        }
        return enter(
                AdvanceEntry.Kind.REPAID,
                amount.negated(),
                null,
                Text.optional("reference", reference, 80),
                Text.optional("note", note, 400),
                by,
                now);
    }

    AdvanceEntry adjust(Money by, Instant now) {
        return enter(AdvanceEntry.Kind.ADJUSTED, by, null, null, null, null, now);
    }

    void hold(boolean undecided) {
        held = undecided;
    }

    private AdvanceEntry enter(
            AdvanceEntry.Kind kind,
            Money amount,
            @Nullable ExpenseClaimId against,
            @Nullable String reference,
            @Nullable String note,
            @Nullable PersonId by,
            Instant now) {
        remaining = remaining.plus(amount);
        return new AdvanceEntry(id, kind, amount, against, reference, note, by, now);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Advance that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
