package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** One entry of the ledger of advances; never changed. Positive adds to what is owed, negative takes from it. */
@Entity
@Getter
public class AdvanceEntry {

    /** What happened to the debt. */
    public enum Kind {
        /** Given, or booked back. */
        BOOKED,
        /** Set against a claim. */
        OFFSET,
        /** The claim came back, owed again. */
        RELEASED,
        /** Paid back. */
        REPAID,
        /** Corrected to what was decided. */
        ADJUSTED
    }

    @EmbeddedId
    private AdvanceEntryId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "advance_id"))
    private AdvanceId advance;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Money amount;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "claim_id"))
    private @Nullable ExpenseClaimId claim;

    private @Nullable String reference;
    private @Nullable String note;
    private Instant bookedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "booked_by"))
    private @Nullable PersonId bookedBy;

    @SuppressWarnings("NullAway.Init")
    protected AdvanceEntry() {}

    AdvanceEntry(
            AdvanceId advance,
            Kind kind,
            Money amount,
            @Nullable ExpenseClaimId claim,
            @Nullable String reference,
            @Nullable String note,
            @Nullable PersonId bookedBy,
            Instant now) {
        this.id = AdvanceEntryId.next();
        this.advance = advance;
        this.kind = kind;
        this.amount = amount;
        this.claim = claim;
        this.reference = reference;
        this.note = note;
        this.bookedBy = bookedBy;
        this.bookedAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AdvanceEntry that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
