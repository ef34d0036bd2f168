package com.keyuan.crm.allocation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An application in a list.
 *
 * @param customers the names of the customers asked for
 * @param promised what is expected of all of them together, CNY without VAT
 */
public record ApplicationRow(
        ApplicationId id,
        String applicant,
        String department,
        String customers,
        BigDecimal promised,
        LocalDate expectedBy,
        Instant filedAt,
        LocalDate dueOn,
        @Nullable Instant escalatedAt,
        ApplicationState state,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String answer) {}
