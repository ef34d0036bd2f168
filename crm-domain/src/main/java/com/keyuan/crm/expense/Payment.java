package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** One attempt to pay one claim, with the account as it was then. At most one of a claim's was not sent back. */
@Entity
@Getter
public class Payment {

    @EmbeddedId
    private PaymentId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "batch_id"))
    private PaymentBatchId batch;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "claim_id"))
    private ExpenseClaimId claim;

    private int attempt;
    private Money amount;
    private String payee;
    private @Nullable String bankAccount;
    private @Nullable String bankName;
    private Instant paidAt;
    private @Nullable Instant failedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "failed_by"))
    private @Nullable PersonId failedBy;

    private @Nullable String failedNote;

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    /** @throws AccountMissing when there is money to send and no account to send it to */
    public Payment(PaymentBatchId batch, ExpenseClaim claim, int attempt, Payee payee, Instant now) {
        if (claim.payable().isPositive() && !payee.hasAccount()) {
            throw new AccountMissing(claim.getNumber(), payee.name());
        }
        this.id = PaymentId.next();
        this.batch = batch;
        this.claim = claim.getId();
        this.attempt = attempt;
        this.amount = claim.payable();
        this.payee = payee.name();
        this.bankAccount = payee.account();
        this.bankName = payee.bank();
        this.paidAt = now;
    }

    public void fail(String reason, PersonId by, Instant now) {
        failedNote = reason;
        failedBy = by;
        failedAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payment that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
