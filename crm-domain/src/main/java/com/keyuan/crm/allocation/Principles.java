package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.DepartmentId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the allocation of a department stands by the four principles.
 *
 * @param people present salespeople
 * @param fairness Gini coefficient of their load, 0 (all alike) to 1
 * @param priority share of the A customers that senior people hold, 0 to 1; null without an A customer
 * @param dispersion the largest share of the net revenue that one person holds, 0 to 1; null without revenue
 * @param largest who holds it
 * @param limit what it should not pass; null without salespeople
 * @param flexibility months since a customer was last reviewed, in the mean; null without customers
 */
public record Principles(
        DepartmentId department,
        String name,
        int people,
        BigDecimal fairness,
        @Nullable BigDecimal priority,
        @Nullable BigDecimal dispersion,
        @Nullable String largest,
        @Nullable BigDecimal limit,
        @Nullable BigDecimal flexibility) {

    /** Whether too much of the revenue hangs on one person. */
    public boolean isConcentrated() {
        return dispersion != null && limit != null && dispersion.compareTo(limit) > 0;
    }
}
