package com.keyuan.crm.trust;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one customer, whenever it happened; the rule takes of it what counts on its day.
 *
 * @param holder who held it on the day; null in the pool
 * @param heldSince since when; null in the pool
 * @param orders those not cancelled, returns among them
 * @param completeness of its record, in percent, as it stands
 */
public record TrustFacts(
        CustomerId customer,
        @Nullable PersonId holder,
        @Nullable LocalDate heldSince,
        List<Matter> matters,
        List<Placed> orders,
        List<Touch> touches,
        List<Checked> checks,
        List<Served> cases,
        int completeness) {

    /**
     * The customer came with a need, an order, a complaint.
     *
     * @param person who received it
     * @param only the colleague to whom alone the customer would speak; null where it did not matter
     */
    public record Matter(
            LocalDate on,
            ChannelKind channel,
            PersonId person,
            @Nullable PersonId only) {

        BigDecimal route() {
            return only != null ? BigDecimal.ZERO : TrustRoute.of(channel);
        }
    }

    /** An order, or a return with a negative amount. */
    public record Placed(LocalDate on, BigDecimal amount, ChannelKind channel) {}

    /**
     * A colleague and the customer had to do with each other.
     *
     * @param noticed a visit, or a call in which both spoke: the customer knows the colleague from it
     */
    public record Touch(LocalDate on, PersonId person, boolean noticed) {}

    /**
     * A visit was verified.
     *
     * @param confirmed 1, 0.5 partly, 0 not
     */
    public record Checked(LocalDate on, BigDecimal confirmed) {}

    /** A colleague solved a problem of the customer's. */
    public record Served(LocalDate on, PersonId person) {}

    public TrustFacts {
        matters = List.copyOf(matters);
        orders = List.copyOf(orders);
        touches = List.copyOf(touches);
        checks = List.copyOf(checks);
        cases = List.copyOf(cases);
    }
}
