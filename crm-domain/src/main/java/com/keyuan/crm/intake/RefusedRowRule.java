package com.keyuan.crm.intake;

import com.keyuan.crm.customer.TwinFound;
import com.keyuan.crm.interaction.NotHappenedYet;
import com.keyuan.crm.order.OrderNumberTaken;
import com.keyuan.crm.order.ProductRetired;
import com.keyuan.crm.receivable.InvoiceNumberTaken;
import com.keyuan.crm.receivable.ReferenceTaken;
import com.keyuan.crm.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What is said of a row that met a rule of another room only when it was entered. */
final class RefusedRowRule {

    private RefusedRowRule() {}

    static Finding finding(IntakeKind kind, @Nullable Throwable refusal) {
        IntakeField first = IntakeField.of(kind).get(0);
        if (refusal instanceof NotHappenedYet) {
            return Finding.blocking(IntakeField.CALL_TIME, "inFuture", "");
        }
        if (refusal instanceof TwinFound || refusal instanceof RowCollided) {
            return Finding.blocking(first, "enteredMeanwhile", "");
        }
        if (refusal instanceof OrderNumberTaken taken) {
            return Finding.blocking(
                    IntakeField.NUMBER,
                    "numberTaken",
                    String.valueOf(taken.arguments().get(0)));
        }
        if (refusal instanceof ProductRetired retired) {
            return Finding.blocking(
                    IntakeField.PRODUCT,
                    "retired",
                    String.valueOf(retired.arguments().get(0)));
        }
        if (refusal instanceof InvoiceNumberTaken taken) {
            return Finding.blocking(
                    IntakeField.INVOICE_NUMBER,
                    "hereOtherwise",
                    String.valueOf(taken.arguments().get(0)));
        }
        if (refusal instanceof ReferenceTaken taken) {
            String reference = String.valueOf(taken.arguments().get(0));
            return kind == IntakeKind.RECEIPTS
                    ? Finding.blocking(IntakeField.RECEIPT_REFERENCE, "hereOtherwise", reference)
                    : Finding.blocking(IntakeField.INVOICE_SETTLED, "receiptTaken", reference);
        }
        return Finding.blocking(first, refusal instanceof RuleViolation ? "refused" : "failed", "");
    }
}
