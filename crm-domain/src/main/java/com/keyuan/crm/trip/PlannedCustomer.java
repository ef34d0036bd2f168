package com.keyuan.crm.trip;

import com.keyuan.crm.customer.CustomerId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer that a trip sets out to visit.
 *
 * @param notVisitedBecause why it was not visited after all; null where it was, or nobody has said yet
 * @param scoutingAskedAt when the phone team was asked to call ahead; null where it was not
 */
@Embeddable
public record PlannedCustomer(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
        CustomerId customer,

        @Column(name = "position") int position,

        @Column(name = "not_visited_because") @Nullable String notVisitedBecause,

        @Column(name = "scouting_asked_at") @Nullable Instant scoutingAskedAt) {

    PlannedCustomer because(@Nullable String reason) {
        return new PlannedCustomer(customer, position, Texts.orNull(reason), scoutingAskedAt);
    }

    PlannedCustomer scouted(Instant askedAt) {
        return new PlannedCustomer(customer, position, notVisitedBecause, askedAt);
    }
}
