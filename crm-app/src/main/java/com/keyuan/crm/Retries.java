package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;

/** How jobs that failed are tried again. */
final class Retries {

    private Retries() {}

    /** A night that failed is tried again before the morning; then the next night comes. */
    static FailureHandler<Void> beforeTheMorning(Schedule nights) {
        return FailureHandler.<Void>maxRetries(3)
                .retryEvery(Duration.ofMinutes(15))
                .then(new FailureHandler.OnFailureReschedule<>(nights));
    }

    /** Somebody waits for it: twice within minutes, then the page says that it failed. */
    static FailureHandler<Void> whileSomebodyWaits() {
        return FailureHandler.<Void>maxRetries(2)
                .retryEvery(Duration.ofMinutes(1))
                .thenRemove();
    }
}
