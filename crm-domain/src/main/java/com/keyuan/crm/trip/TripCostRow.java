package com.keyuan.crm.trip;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one colleague's trips of a period cost and brought.
 *
 * @param traveller null for the sum of all
 * @param cost what all claims of the trips are allowed, in CNY, drafts left out
 * @param facts proposed changes that entered the customer base with a visit of these trips as their source
 * @param orders orders that customers visited on these trips placed within 60 days of a visit
 */
public record TripCostRow(
        @Nullable PersonId traveller, String name, int trips, int visits, Money cost, int facts, int orders) {

    /** The sum of all. */
    static TripCostRow sum(List<TripCostRow> rows) {
        return new TripCostRow(
                null,
                "",
                rows.stream().mapToInt(TripCostRow::trips).sum(),
                rows.stream().mapToInt(TripCostRow::visits).sum(),
                rows.stream().map(TripCostRow::cost).reduce(Money.ZERO, Money::plus),
                rows.stream().mapToInt(TripCostRow::facts).sum(),
                rows.stream().mapToInt(TripCostRow::orders).sum());
    }

    public @Nullable Money perVisit() {
        return shared(visits);
    }

    /** Null where no fact was gained. */
    public @Nullable Money perFact() {
        return shared(facts);
    }

    /** Null where no order followed. */
    public @Nullable Money perOrder() {
        return shared(orders);
    }

    private @Nullable Money shared(int among) {
        return among == 0 ? null : new Money(cost.amount().divide(BigDecimal.valueOf(among), 2, RoundingMode.HALF_UP));
    }
}
