package com.keyuan.crm.receivable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day on which money of an open invoice is expected. */
public final class ExpectedDayRule {

    /** From so many settled invoices of the last year on a customer has a habit of its own. */
    public static final int HABIT_FROM = 3;

    private ExpectedDayRule() {}

    /**
     * The promised day where one is open; else the due date and the customer's median days late, or the company's where
     * the customer has no habit yet. What should have come already is expected today.
     */
    public static LocalDate expectedOn(
            LocalDate dueOn, @Nullable LocalDate promisedOn, @Nullable Integer habit, int company, LocalDate today) {
        LocalDate day = promisedOn != null && !promisedOn.isBefore(today)
                ? promisedOn
                : dueOn.plusDays(habit == null ? company : habit);
        return day.isBefore(today) ? today : day;
    }
}
