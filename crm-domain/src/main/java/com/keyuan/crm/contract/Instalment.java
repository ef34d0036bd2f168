package com.keyuan.crm.contract;

import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a contract’s amount, due on a day.
 *
 * @param label what it is for, at most 40 characters: deposit, on delivery; null where nothing is said
 */
public record Instalment(
        InstalmentId id,
        LocalDate dueOn,
        Money amount,
        @Nullable String label) {}
