package com.keyuan.crm.expense;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
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

/**
 * One submission of a claim is let through one block of the gate: finance and a director both, two persons, with a
 * reason that stands on the claim. What blocks it later for another reason is not covered.
 */
@Entity
@Getter
public class ExpenseOverride {

    @EmbeddedId
    private ExpenseOverrideId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "claim_id"))
    private ExpenseClaimId claim;

    private int revision;

    @Enumerated(EnumType.STRING)
    private GateBlock block;

    private String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "finance_id"))
    private @Nullable PersonId finance;

    private @Nullable Instant financeAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "director_id"))
    private @Nullable PersonId director;

    private @Nullable Instant directorAt;

    @SuppressWarnings("NullAway.Init")
    protected ExpenseOverride() {}

    public ExpenseOverride(ExpenseOverrideId id, ExpenseClaim claim, GateBlock block, @Nullable String reason) {
        this.id = id;
        this.claim = claim.getId();
        this.revision = claim.getRevision();
        this.block = block;
        this.reason = Text.reason(reason, 400);
    }

    public boolean isComplete() {
        return finance != null && director != null;
    }

    /**
     * The first or the second of the two agrees. Who holds both roles takes the part that is still open, and cannot
     * take both.
     *
     * @throws SecondPersonNeeded when this person's part is taken, or they gave the other one
     */
    public void agree(CurrentUser who, Instant now) {
        if (who.id().equals(finance) || who.id().equals(director)) {
            throw new SecondPersonNeeded();
        }
        if (finance == null && who.is(Role.FINANCE)) {
            finance = who.id();
            financeAt = now;
        } else if (director == null && who.is(Role.DIRECTOR)) {
            director = who.id();
            directorAt = now;
        } else {
            throw new SecondPersonNeeded();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExpenseOverride that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
