package com.keyuan.crm.verification;

/**
 * The phone team's day in numbers.
 *
 * @param waiting customers in the queue
 * @param lead visits for the lead to close
 * @param doneToday visits that got their result today
 * @param endedToday calls to verify that were dialled and ended today
 * @param reachedToday those of them in which the customer was spoken with
 */
public record QueueFigures(int waiting, int lead, int doneToday, int endedToday, int reachedToday) {

    /** Percent of the dialled calls in which somebody was spoken with; 0 without any. */
    public int reachedPercent() {
        return endedToday == 0 ? 0 : Math.round(100f * reachedToday / endedToday);
    }
}
