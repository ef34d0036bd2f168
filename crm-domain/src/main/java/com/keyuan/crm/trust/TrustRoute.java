package com.keyuan.crm.trust;

import com.keyuan.crm.shared.ChannelKind;
import java.math.BigDecimal;

/** How far a contact over a channel lies with the company: 1 shared, 0.25 the company's but one person's, 0 private. */
final class TrustRoute {

    private static final BigDecimal HELD = new BigDecimal("0.25");

    private TrustRoute() {}

    static BigDecimal of(ChannelKind channel) {
        return switch (channel) {
            case SHARED -> BigDecimal.ONE;
            case HELD -> HELD;
            case PRIVATE -> BigDecimal.ZERO;
        };
    }
}
