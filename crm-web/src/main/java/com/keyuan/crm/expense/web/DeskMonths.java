package com.keyuan.crm.expense.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The months that lists offer: this one and those before it, and the one looked at where it is older. */
final class DeskMonths {

    private static final int MONTHS = 24;

    private DeskMonths() {}

    static List<YearMonth> upTo(LocalDate today, @Nullable YearMonth looked) {
        List<YearMonth> months = new ArrayList<>(Stream.iterate(YearMonth.from(today), month -> month.minusMonths(1))
                .limit(MONTHS)
                .toList());
        if (looked != null && !months.contains(looked)) {
            months.add(looked);
        }
        return months;
    }
}
