package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The figures above finance's page; amounts are what is due after cuts and advances. */
public record DeskFigures(
        long clearable,
        Money clearableClaimed,
        Money clearableCut,
        Money clearableOffset,
        long blocked,
        Money blockedClaimed,
        long blockedOnFinance,
        long payable,
        Money payableDue,
        long paid,
        Money paidDue,
        Money paidDueBefore) {

    public Money clearableDue() {
        return clearableClaimed.minus(clearableCut).minus(clearableOffset);
    }

    public long todo() {
        return clearable + blocked;
    }

    /** Change of what was paid against the month before, in percent; null where nothing was paid then. */
    public @Nullable Long paidChange() {
        return paidDueBefore.isZero()
                ? null
                : paidDue.minus(paidDueBefore)
                        .amount()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(paidDueBefore.amount(), 0, RoundingMode.HALF_UP)
                        .longValue();
    }
}
