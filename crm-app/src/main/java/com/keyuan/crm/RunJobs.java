package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lombok.extern.slf4j.Slf4j;

/**
 * The runs of one kind, by night and when somebody asks: jobs remembered in the database, so that none is lost or done
 * twice. One that fails is noted with the run, under a reference that the log has too, and tried again.
 *
 * @param <I> the run's id
 * @param execution does the run
 * @param failed notes with the run that it did not come to its end, and the reference
 */
@Slf4j
record RunJobs<I>(Consumer<I> execution, BiConsumer<I, String> failed) {

    /** @param due the run that this night owes; empty when it is done */
    RecurringTask<Void> nightly(String name, Schedule nights, Supplier<Optional<I>> due) {
        return Tasks.recurring(name, nights)
                .onFailure(Retries.beforeTheMorning(nights))
                .execute((instance, context) -> due.get().ifPresent(run -> execute(name, run)));
    }

    /** @param job its instances are named by the id of the run */
    OneTimeTask<Void> onDemand(TaskDescriptor<Void> job, Function<String, I> id) {
        return Tasks.oneTime(job)
                .onFailure(Retries.whileSomebodyWaits())
                .execute((instance, context) -> execute(job.getTaskName(), id.apply(instance.getId())));
    }

    private void execute(String name, I run) {
        try {
            execution.accept(run);
        } catch (RuntimeException e) {
            String reference = run.toString().substring(24);
            log.error("{} {} failed", name, reference, e);
            failed.accept(run, reference);
            throw e;
        }
    }
}
