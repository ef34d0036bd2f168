package com.keyuan.crm.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What came of the surveys of one group. Each degree is the mean of the answers, 1 to 5; null without any.
 *
 * @param name of the group; null for customers that nobody holds
 * @param sent links given to customers
 * @param detractors answers so bad that a service case was opened
 */
public record SurveyResult(
        @Nullable String name,
        int sent,
        int answered,
        int detractors,
        @Nullable BigDecimal satisfaction,
        @Nullable BigDecimal awareness,
        @Nullable BigDecimal reputation,
        @Nullable BigDecimal loyalty) {

    /** How many of a hundred links were answered. */
    public int responsePercent() {
        return sent == 0
                ? 0
                : BigDecimal.valueOf(100L * answered)
                        .divide(BigDecimal.valueOf(sent), 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
