package com.keyuan.crm.receivable;

/** How firmly a customer is asked, by how long its oldest open invoice is past due. */
public enum DunningStage {
    /** Up to 30 days. */
    REMINDER,
    /** 31 to 60 days. */
    DEMAND,
    /** 61 to 90 days. */
    URGENT,
    /** Longer. */
    FINAL;

    /** @param daysLate of the oldest, at least 1 */
    public static DunningStage of(long daysLate) {
        if (daysLate <= 30) {
            return REMINDER;
        }
        return daysLate <= 60 ? DEMAND : daysLate <= 90 ? URGENT : FINAL;
    }
}
