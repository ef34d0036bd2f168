package com.keyuan.crm.contract;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity in a list, on the board and on its page.
 *
 * @param percent how likely it becomes a contract
 * @param mayEdit whether the user may change and move it
 */
public record OpportunityRow(
        OpportunityId id,
        long version,
        CustomerId customer,
        String customerName,
        String tier,
        String title,
        String holder,
        OpportunityStage stage,
        Instant stageSince,
        Money amount,
        int percent,
        LocalDate closeOn,
        @Nullable String nextStep,
        @Nullable LocalDate nextOn,
        @Nullable LostReason lostReason,
        @Nullable String lostNote,
        boolean mayEdit) {

    public Money weighted() {
        return WeightRule.weighted(amount, percent);
    }
}
