package com.keyuan.crm.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is at stake with a customer's trust, in yuan: the share of the year's revenue that goes with the present person,
 * less the more the new one has been in touch with the customer already.
 */
public final class StakeRule {

    /** Counts for a customer as if it bought so much more: trust is worth something before the first order. */
    static final long BASE = 1000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private StakeRule() {}

    /**
     * What is at stake with somebody whom the customer does not know, or when it stays.
     *
     * @param trust 0 to 100
     * @param revenue net in the window, yuan
     */
    public static long whole(BigDecimal trust, BigDecimal revenue) {
        return HUNDRED.subtract(trust)
                .multiply(revenue.max(BigDecimal.ZERO).add(BigDecimal.valueOf(BASE)))
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * What is at stake with a person who had contact.
     *
     * @param contact sum of the weights of touches between customer and person, as trust counts them
     */
    public static long withContact(long whole, double contact) {
        return Math.round(whole * (1 - contact / (contact + 3)));
    }
}
