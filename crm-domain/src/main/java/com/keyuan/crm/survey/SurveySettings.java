package com.keyuan.crm.survey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often customers are asked.
 *
 * @param tierAMonths an A customer is asked again after so many months; 0 never
 * @param validDays how long a link may be answered
 * @param correctDays how long after the answer it may be corrected
 * @param perNight so many at most fall due in one night, so that they spread
 */
@ConfigurationProperties("crm.survey")
public record SurveySettings(
        @DefaultValue("3") int tierAMonths,
        @DefaultValue("6") int tierBMonths,
        @DefaultValue("12") int tierCMonths,
        @DefaultValue("30") int validDays,
        @DefaultValue("3") int correctDays,
        @DefaultValue("20") int perNight) {

    int months(char tier) {
        return tier == 'A' ? tierAMonths : tier == 'B' ? tierBMonths : tierCMonths;
    }
}
