package com.keyuan.crm.contract;

import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contract is about.
 *
 * @param title at most 120 characters
 * @param amount CNY; what the instalments come to
 * @param signBy when it is expected to be signed
 * @param terms at most 2000 characters
 * @param channel of the company’s register over which it was placed; null where it was none
 * @param plan the instalments, in the order of their days
 */
public record ContractFacts(
        String title,
        Money amount,
        LocalDate signBy,
        @Nullable String terms,
        @Nullable ChannelId channel,
        List<Instalment> plan) {

    /**
     * @throws AmountNotPositive when it is about nothing
     * @throws DayOutOfTime when it cannot be signed then
     * @throws PlanMistaken when the instalments do not come to the amount
     */
    public ContractFacts {
        title = title.strip();
        terms = terms == null || terms.isBlank() ? null : terms.strip();
        plan = List.copyOf(plan);
        OpportunityFacts.mustBePositive(amount);
        DayOutOfTime.check("signBy", signBy);
        mustHold(amount, plan);
    }

    static void mustHold(Money amount, List<Instalment> plan) {
        InstalmentRule.check(amount, plan).ifPresent(finding -> {
            throw new PlanMistaken(finding);
        });
    }
}
