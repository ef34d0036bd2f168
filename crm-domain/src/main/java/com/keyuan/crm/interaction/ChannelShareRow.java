package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Over what kind of channel somebody was in touch with customers.
 *
 * @param before private touches in as many days before
 * @param allBefore all touches in as many days before
 */
public record ChannelShareRow(
        PersonId person,
        String name,
        String department,
        long sharedTouches,
        long heldTouches,
        long privateTouches,
        long before,
        long allBefore) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public long all() {
        return sharedTouches + heldTouches + privateTouches;
    }

    /** Per cent of the touches over private channels. */
    public BigDecimal share() {
        return percent(privateTouches, all());
    }

    /** Percentage points more than in as many days before; null where there was nothing. */
    public @Nullable BigDecimal movement() {
        return allBefore == 0 ? null : share().subtract(percent(before, allBefore));
    }

    public BigDecimal sharedPercent() {
        return percent(sharedTouches, all());
    }

    public BigDecimal heldPercent() {
        return percent(heldTouches, all());
    }

    private static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
