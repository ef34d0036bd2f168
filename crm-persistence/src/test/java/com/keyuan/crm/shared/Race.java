package com.keyuan.crm.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/**
 * The same thing done by many threads at once.
 *
 * <pre>Race race = Race.of(20, () -> service.claim(user, customer));
 * assertThat(race.successes()).isEqualTo(1);
 * assertThat(race.failures()).hasOnlyElementsOfType(AlreadyClaimed.class);</pre>
 *
 * <p>The test must be a {@link CommittingTest}: threads do not see what an open transaction of the test has written.
 */
public record Race(int successes, List<Throwable> failures) {

    public static Race of(int threads, Statements.Work work) {
        return of(threads, number -> work);
    }

    /** @param work what each of the threads, numbered from zero, does */
    public static Race of(int threads, IntFunction<Statements.Work> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<?>> runs = new ArrayList<>();
            for (int number = 0; number < threads; number++) {
                Statements.Work own = work.apply(number);
                runs.add(pool.submit(() -> {
                    await(start);
                    own.run();
                    return null;
                }));
            }
            return outcome(runs);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Race outcome(List<Future<?>> runs) {
        int successes = 0;
        List<Throwable> failures = new ArrayList<>();
        for (Future<?> run : runs) {
            try {
                run.get(60, TimeUnit.SECONDS);
                successes++;
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            } catch (InterruptedException | TimeoutException e) {
                throw new IllegalStateException("the race did not end", e);
            }
        }
        return new Race(successes, failures);
    }

    private static void await(CyclicBarrier start) throws InterruptedException {
        try {
            start.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
