package com.keyuan.crm.faults;

import com.keyuan.crm.faults.Visit.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Many people who enter customers as fast as they can and remember what the page said was saved. A few sessions, each
 * used by many at once.
 */
final class Writers {

    private static final int SESSIONS = 4;

    private final List<Thread> threads = new ArrayList<>();
    private final Set<String> saved = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final Set<String> unheard = ConcurrentHashMap.newKeySet();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong firstSavedAgain = new AtomicLong();
    private volatile long since = Long.MAX_VALUE;
    private volatile boolean going = true;

    static Writers begin(String origin, int number) {
        Writers writers = new Writers();
        List<Visit> visits = Stream.generate(() -> Visit.of(origin, "zhouyanqing"))
                .limit(SESSIONS)
                .toList();
        for (int i = 0; i < number; i++) {
            Visit visit = visits.get(i % visits.size());
            Thread thread = new Thread(() -> writers.write(visit), "writer-" + i);
            thread.setDaemon(true);
            writers.threads.add(thread);
            thread.start();
        }
        return writers;
    }

    private void write(Visit visit) {
        while (going) {
            String id = UUID.randomUUID().toString();
            Answer answer = visit.create(id, name(id));
            statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                    .incrementAndGet();
            slowest.accumulateAndGet(answer.took().toMillis(), Math::max);
            if (answer.saysSaved()) {
                saved.add(id);
                if (System.nanoTime() > since) {
                    firstSavedAgain.compareAndSet(0, System.nanoTime());
                }
            } else {
                unanswered.add(id);
                if (answer.status() == 0) {
                    unheard.add(answer.body());
                }
                CrmProcess.pause(200);
            }
        }
    }

    /** Until so many more are said to be saved, or a minute is over: on a busy machine a fixed time would say little. */
    void untilSaved(int more) {
        int wanted = saved.size() + more;
        for (int waited = 0; waited < 600 && saved.size() < wanted; waited++) {
            CrmProcess.pause(100);
        }
    }

    /** Until something is saved again, or two minutes are over. */
    void untilSavedAgain() {
        for (int waited = 0; waited < 1200 && !hasSavedAgain(); waited++) {
            CrmProcess.pause(100);
        }
    }

    static String name(String id) {
        return "故障演练" + id;
    }

    /** From now on it is of interest when something is saved again. */
    void watchFromNow() {
        firstSavedAgain.set(0);
        since = System.nanoTime();
    }

    /** How long it took from then on; empty text where nothing was saved again. */
    Duration backAfter() {
        long again = firstSavedAgain.get();
        return again == 0 ? Duration.ofDays(1) : Duration.ofNanos(again - since);
    }

    boolean hasSavedAgain() {
        return firstSavedAgain.get() != 0;
    }

    void end() {
        going = false;
        threads.forEach(thread -> {
            try {
                thread.join(Duration.ofSeconds(70).toMillis());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    Set<String> saved() {
        return saved;
    }

    /** What was sent and not said to be saved. */
    List<String> unanswered() {
        return List.copyOf(unanswered);
    }

    /** How many answers there were of each status; 0 = none came. */
    String statuses() {
        return statuses + (unheard.isEmpty() ? "" : " (0: " + String.join("; ", unheard) + ")");
    }

    int count(int status) {
        AtomicInteger number = statuses.get(status);
        return number == null ? 0 : number.get();
    }

    long slowestMillis() {
        return slowest.get();
    }
}
