package com.keyuan.crm.customer;

import com.keyuan.crm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may enter about a customer besides its name; null where not known.
 *
 * @param kind code of the maintained list {@link CustomerList#KIND}
 * @param industry code of {@link CustomerList#INDUSTRY}
 * @param source code of {@link CustomerList#SOURCE}
 * @param region code of a {@link Region} of any level
 * @param demandEstimate what the customer buys of our kind of goods in a year, from whomever, in CNY
 */
public record CustomerDetails(
        @Nullable String shortName,
        @Nullable CreditCode creditCode,
        @Nullable String kind,
        @Nullable String industry,
        @Nullable String region,
        @Nullable String address,
        @Nullable HeadcountBand headcount,
        @Nullable Money demandEstimate,
        @Nullable String specialNeeds,
        @Nullable String preferences,
        @Nullable String source) {

    /** Nothing but the name is known yet. */
    public static final CustomerDetails NONE =
            new CustomerDetails(null, null, null, null, null, null, null, null, null, null, null);

    /** @throws DemandNegative when the estimate is below zero */
    public CustomerDetails {
        if (demandEstimate != null && demandEstimate.isNegative()) {
            throw new DemandNegative();
        }
    }
}
