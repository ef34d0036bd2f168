package com.keyuan.crm.tier;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report on overrides. */
public record TierOverrides(List<Decider> deciders, List<Line> lines) {

    public TierOverrides {
        deciders = List.copyOf(deciders);
        lines = List.copyOf(lines);
    }

    /**
     * @param borneOut of the overrides, how many the policy by now agrees with
     * @param contradicted how many it still sees as it proposed
     */
    public record Decider(String name, long decisions, long overrides, long borneOut, long contradicted) {}

    /** @param now what the policy says by the newest run; null before it was judged again */
    public record Line(
            CustomerId customer,
            String customerName,
            String decidedBy,
            LocalDate decidedOn,
            @Nullable Tier from,
            Tier proposed,
            Tier given,
            String reason,
            LocalDate until,
            @Nullable Tier now) {

        /** Whether the policy by now says what the person said. */
        public boolean isBorneOut() {
            return now == given;
        }
    }
}
