package com.keyuan.crm.customer;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the top of a customer's page.
 *
 * @param region down to the district
 * @param revenue net, in the last 365 days
 * @param revenueBefore the same of the 365 days before
 * @param nextStep the open task that falls due first; null for whoever may not read what was agreed with the customer
 * @param rights what the person who looks may do with this customer
 */
public record CustomerHead(
        CustomerId id,
        long version,
        String name,
        CustomerDetails details,
        @Nullable ListName kind,
        @Nullable ListName industry,
        @Nullable ListName source,
        @Nullable String region,
        @Nullable String fullRegion,
        @Nullable Importance importance,
        CustomerStatus status,
        @Nullable LocalDate lostOn,
        @Nullable String lostReason,
        String tier,
        @Nullable PersonId holder,
        @Nullable String holderName,
        @Nullable Instant heldSince,
        Money revenue,
        Money revenueBefore,
        int orders,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        Set<Action> rights) {

    public CustomerHead {
        rights = Set.copyOf(rights);
    }

    public boolean may(String action) {
        return rights.contains(Action.valueOf(action));
    }

    /** Movement of the net revenue against the year before, in percent; null where there was none. */
    public @Nullable Long revenueChange() {
        if (!revenueBefore.isPositive()) {
            return null;
        }
        return Math.round(100
                * revenue.minus(revenueBefore).amount().doubleValue()
                / revenueBefore.amount().doubleValue());
    }
}
