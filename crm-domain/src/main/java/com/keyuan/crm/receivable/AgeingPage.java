package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.Slice;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What customers owed on a day.
 *
 * @param billed what was billed in the {@link DsoRule#DAYS} days that end with it
 * @param dso days sales outstanding; null where nothing was billed
 */
public record AgeingPage(
        LocalDate asOf,
        AgeingBy by,
        AgeingRow total,
        Slice<AgeingRow> slice,
        BigDecimal billed,
        @Nullable BigDecimal dso) {}
