package com.keyuan.crm.trip;

import com.keyuan.crm.shared.Money;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the company decides about trips.
 *
 * @param goAheadAbove expected cost in yuan above which a trip needs a go-ahead
 * @param reportWithin working days after the trip within which the report is due; later ones are marked
 * @param fourPersons whether signer, assistant, caller and finance must be four different persons
 * @param logWithin days after a visit within which it may still be logged
 * @param rhythm days between touches by tier
 */
@ConfigurationProperties("crm.trip")
public record TripSettings(
        @DefaultValue("3000") BigDecimal goAheadAbove,
        @DefaultValue("3") int reportWithin,
        @DefaultValue("true") boolean fourPersons,
        @DefaultValue("31") int logWithin,
        @DefaultValue Rhythm rhythm) {

    /** Days between two touches of a customer, by tier. */
    public record Rhythm(
            @DefaultValue("7") int a,
            @DefaultValue("14") int b,
            @DefaultValue("30") int c) {

        /** @param tier A, B or C */
        public int daysFor(String tier) {
            return switch (tier) {
                case "A" -> a;
                case "B" -> b;
                case "C" -> c;
                default -> throw new IllegalArgumentException("no tier: " + tier);
            };
        }
    }

    boolean needsGoAhead(TripPlan plan) {
        Money cost = plan.expectedCost();
        return cost != null && cost.amount().compareTo(goAheadAbove) > 0;
    }
}
