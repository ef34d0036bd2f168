package com.keyuan.crm.intake;

import com.keyuan.crm.customer.TwinFound;
import com.keyuan.crm.order.OrderNumberTaken;
import com.keyuan.crm.order.ProductRetired;
import com.keyuan.crm.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What is said of a row that met a rule of another room only when it was entered. */
final class RefusedRowRule {

    private RefusedRowRule() {}

    static Finding finding(@Nullable Throwable refusal) {
        if (refusal instanceof TwinFound || refusal instanceof RowCollided) {
            return Finding.blocking(IntakeField.NAME, "enteredMeanwhile", "");
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
        String what = refusal instanceof RuleViolation violation ? violation.messageKey() : "";
        return Finding.blocking(IntakeField.NAME, "refused", what);
    }
}
