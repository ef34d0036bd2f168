package com.keyuan.crm.contract;

import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an opportunity.
 *
 * @param title at most 120 characters
 * @param amount what the deal may bring, CNY without VAT
 * @param closeOn when it is expected to be decided
 * @param nextStep what is to be done next, at most 200 characters
 * @param nextOn by when; only with a next step
 */
public record OpportunityFacts(
        String title,
        Money amount,
        LocalDate closeOn,
        @Nullable String nextStep,
        @Nullable LocalDate nextOn) {

    private static final Money LARGEST = Money.of("999999999999.99");

    /**
     * @throws AmountNotPositive when it brings nothing, or more than a column can hold
     * @throws DayOutOfTime when a day cannot be meant
     */
    public OpportunityFacts {
        title = title.strip();
        nextStep = nextStep == null || nextStep.isBlank() ? null : nextStep.strip();
        nextOn = nextStep == null ? null : nextOn;
        mustBePositive(amount);
        DayOutOfTime.check("closeOn", closeOn);
        if (nextOn != null) {
            DayOutOfTime.check("nextOn", nextOn);
        }
    }

    static void mustBePositive(Money amount) {
        if (!amount.isPositive() || amount.isMoreThan(LARGEST)) {
            throw new AmountNotPositive();
        }
    }
}
