package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of one allocation after so many months, against the six months before it and against the promise.
 *
 * @param months 3, 6 or 12
 * @param endedEarly it ended before the day: figures are up to its end
 * @param revenue net since its beginning; before: in the six months before; CNY without VAT
 * @param satisfaction mean of the ratings, 1 to 5; null without one
 * @param trust score 0 to 100; null without a judgement
 * @param promised until the day, proportional to time; null where nothing was promised
 */
public record Evaluation(
        AllocationId allocation,
        int months,
        LocalDate dueOn,
        CustomerId customer,
        String customerName,
        String holder,
        AllocationReason reason,
        boolean endedEarly,
        BigDecimal revenue,
        BigDecimal revenueBefore,
        int visits,
        int visitsBefore,
        @Nullable BigDecimal satisfaction,
        @Nullable BigDecimal satisfactionBefore,
        @Nullable BigDecimal trust,
        @Nullable BigDecimal trustBefore,
        @Nullable BigDecimal promised,
        boolean mayOpen) {

    /** The half-year before, stretched or shortened to the months looked at. */
    public BigDecimal comparable() {
        return comparable(revenueBefore, months);
    }

    /** By how many percent the revenue was more than before; null where there was none before. */
    public @Nullable BigDecimal growth() {
        BigDecimal before = comparable();
        return before.signum() <= 0 ? null : percent(revenue.subtract(before), before);
    }

    /** Percent of the promise that was reached; null where nothing was promised. */
    public @Nullable BigDecimal kept() {
        return promised == null || promised.signum() <= 0 ? null : percent(revenue, promised);
    }

    /** @param before revenue of six months */
    public static BigDecimal comparable(BigDecimal before, int months) {
        return before.multiply(BigDecimal.valueOf(months)).divide(BigDecimal.valueOf(6), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
