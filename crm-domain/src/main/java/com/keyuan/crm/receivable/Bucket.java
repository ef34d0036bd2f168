package com.keyuan.crm.receivable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long an invoice is past due. */
public enum Bucket {
    NOT_DUE,
    TO_30,
    TO_60,
    TO_90,
    OVER_90;

    /** On the due date itself it is not late yet. */
    public static Bucket of(LocalDate dueOn, LocalDate asOf) {
        long late = ChronoUnit.DAYS.between(dueOn, asOf);
        if (late <= 0) {
            return NOT_DUE;
        }
        return late <= 30 ? TO_30 : late <= 60 ? TO_60 : late <= 90 ? TO_90 : OVER_90;
    }
}
