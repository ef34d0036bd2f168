package com.keyuan.crm.survey;

import com.keyuan.crm.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A survey in a list. */
public record SurveyRow(
        SurveyId id,
        CustomerId customer,
        String customerName,
        String tier,
        LocalDate askedOn,
        LocalDate expiresOn,
        @Nullable Instant sentAt,
        @Nullable String sentBy,
        @Nullable Instant answeredAt,
        @Nullable SurveyAnswer answer) {}
