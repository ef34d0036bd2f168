package com.keyuan.crm.shared;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A race of which the outcome is no matter of luck: the second comes when the first has done all of its work and not
 * committed, and the first commits when the second waits for it (or has ended without waiting).
 *
 * <p>The test must be a {@link CommittingTest}.
 */
public final class Behind {

    private static final String SOMEBODY_WAITS = """
            select exists (select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))""";

    private Behind() {}

    /** What became of the second: null, or why it was refused. */
    public static @Nullable Throwable of(
            TransactionTemplate transaction, JdbcClient jdbc, Statements.Work first, Statements.Work second) {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            return outcome(Objects.requireNonNull(transaction.execute(open -> {
                run(first);
                Future<?> run = other.submit(() -> {
                    second.run();
                    return null;
                });
                while (!run.isDone()
                        && !jdbc.sql(SOMEBODY_WAITS).query(Boolean.class).single()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                }
                return run;
            })));
        } finally {
            other.shutdownNow();
        }
    }

    private static void run(Statements.Work first) {
        try {
            first.run();
        } catch (Exception failed) {
            throw new IllegalStateException("the first should not fail", failed);
        }
    }

    private static @Nullable Throwable outcome(Future<?> run) {
        try {
            run.get(60, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException refused) {
            return refused.getCause();
        } catch (Exception endless) {
            throw new IllegalStateException("the second did not end", endless);
        }
    }
}
