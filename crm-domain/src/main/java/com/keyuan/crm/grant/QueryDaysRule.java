package com.keyuan.crm.grant;

import java.time.LocalDate;

/** For how long somebody may look at a customer of a colleague. */
public final class QueryDaysRule {

    public static final int MOST = 30;

    private QueryDaysRule() {}

    /** @throws QueryDaysOutOfRange unless 1 to {@link #MOST} */
    static void check(int days) {
        if (days < 1 || days > MOST) {
            throw new QueryDaysOutOfRange(MOST);
        }
    }

    /** The last day: the day of the answer is the first. */
    static LocalDate lastDay(LocalDate today, int days) {
        return today.plusDays(days - 1L);
    }
}
