package com.keyuan.crm.trip;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one visit, as it was logged.
 *
 * @param metresFromUsual how far from where earlier visits to this customer were; null without positions
 */
public record VisitPage(
        VisitRow row,
        VisitNote note,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable Long metresFromUsual) {}
