package com.keyuan.crm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.faults.Found.Tally;
import com.keyuan.crm.faults.Visit.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is away, slow, locked, or every connection to it is taken; the application goes on by itself afterwards. */
class DatabaseFaults {

    private static final SharedDatabase DATABASE = new SharedDatabase();

    @TempDir
    private static Path data;

    private static Wire wire;
    private static CrmProcess application;

    @BeforeAll
    static void start() throws IOException {
        wire = new Wire(DATABASE.port());
        application = CrmProcess.start(data, DATABASE.options(wire.port()));
    }

    @AfterAll
    static void stop() throws IOException {
        application.close();
        wire.close();
    }

    @Test
    void awayFor30Seconds() throws Exception {
        Visit visit = Visit.of(application.origin(), "zhouyanqing");
        int threadsBefore = application.threads();
        Writers writers = Writers.begin(application.origin(), 50);
        writers.untilSaved(100);
        wire.cut();
        List<Answer> meanwhile = new ArrayList<>();
        int threads = 0;
        for (long until = System.nanoTime() + 30_000_000_000L; System.nanoTime() < until; CrmProcess.pause(1_000)) {
            meanwhile.add(visit.get("/customers"));
            threads = Math.max(threads, application.threads());
        }
        writers.watchFromNow();
        wire.mend();
        writers.untilSavedAgain();
        writers.end();

        List<Integer> statuses =
                meanwhile.stream().map(Answer::status).distinct().sorted().toList();
        long slowest = meanwhile.stream()
                .mapToLong(answer -> answer.took().toMillis())
                .max()
                .orElseThrow();
        boolean ownPage =
                meanwhile.stream().skip(2).allMatch(answer -> answer.body().contains("系统正忙"));
        Tally saved = DATABASE.found().tally(writers.saved());
        int verified = verify();
        FaultTable.seen(
                "database away for 30 s, 50 writers",
                "pages meanwhile " + statuses + (ownPage ? " with our page" : " WITHOUT our page") + ", slowest "
                        + slowest
                        + " ms; writers’ answers by status " + writers.statuses() + ", slowest "
                        + writers.slowestMillis()
                        + " ms; threads " + threadsBefore + " before, at most " + threads + " meanwhile; saving again "
                        + writers.backAfter().toMillis() + " ms after it was back, without a restart; " + saved.asked()
                        + " said to be saved, " + saved.there() + " there; `--verify` " + verified);
        assertThat(statuses).last().isEqualTo(503);
        assertThat(ownPage).isTrue();
        assertThat(slowest).isLessThan(20_000);
        assertThat(threads).isLessThan(threadsBefore + 80);
        assertThat(writers.hasSavedAgain()).isTrue();
        assertThat(writers.count(500)).isZero();
        assertThat(saved.isWhole()).isTrue();
        assertThat(verified).isZero();
    }

    @Test
    void slow() throws Exception {
        Visit visit = Visit.of(application.origin(), "zhouyanqing");
        long usual = visit.get("/customers").took().toMillis();
        wire.slow(100);
        Answer page = visit.get("/customers");
        String id = UUID.randomUUID().toString();
        Answer saved = visit.create(id, Writers.name(id));
        wire.slow(0);
        Answer afterwards = visit.get("/customers");
        FaultTable.seen(
                "database slow, 100 ms more each way",
                "the list takes " + page.took().toMillis() + " ms instead of " + usual + " (" + page.status()
                        + "), saving "
                        + saved.took().toMillis() + " ms (" + saved.status() + "); afterwards "
                        + afterwards.took().toMillis() + " ms");
        assertThat(page.status()).isEqualTo(200);
        assertThat(saved.saysSaved()).isTrue();
        assertThat(DATABASE.found().tally(List.of(id)).isWhole()).isTrue();
    }

    @Test
    void lockHeldFor30Seconds() throws Exception {
        Visit visit = Visit.of(application.origin(), "zhouyanqing");
        String id = UUID.randomUUID().toString();
        Answer refused;
        Answer read;
        try (Connection other = DATABASE.found().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table customer in share row exclusive mode");
            long until = System.nanoTime() + 30_000_000_000L;
            refused = visit.create(id, Writers.name(id));
            read = visit.get("/customers");
            CrmProcess.pause(Math.max(0, (until - System.nanoTime()) / 1_000_000));
            other.rollback();
        }
        int there = DATABASE.found().tally(List.of(id)).there();
        Answer again = visit.create(id, Writers.name(id));
        FaultTable.seen(
                "a lock on customers held for 30 s by somebody else",
                "saving is answered with " + refused.status() + " after "
                        + refused.took().toMillis() + " ms and has stored "
                        + there + "; reading goes on (" + read.status() + " in "
                        + read.took().toMillis()
                        + " ms); sent again afterwards: " + again.status() + " in "
                        + again.took().toMillis() + " ms");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.took().toMillis()).isLessThan(15_000);
        assertThat(there).isZero();
        assertThat(read.status()).isEqualTo(200);
        assertThat(again.saysSaved()).isTrue();
    }

    @Test
    void everyConnectionTaken() throws Exception {
        Visit visit = Visit.of(application.origin(), "zhouyanqing");
        ExecutorService people = Executors.newFixedThreadPool(60);
        List<CompletableFuture<Answer>> stuck = new ArrayList<>();
        Answer other;
        Answer file;
        try (Connection holder = DATABASE.found().connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table customer in access exclusive mode");
            for (int i = 0; i < 40; i++) {
                stuck.add(CompletableFuture.supplyAsync(() -> visit.get("/customers"), people));
            }
            CrmProcess.pause(1_500);
            other = visit.get("/expenses");
            file = visit.get("/robots.txt");
            CompletableFuture.allOf(stuck.toArray(CompletableFuture[]::new)).join();
            holder.rollback();
        }
        people.shutdown();
        Answer afterwards = visit.get("/customers");
        List<Integer> statuses = stuck.stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .distinct()
                .sorted()
                .toList();
        long slowest = stuck.stream()
                .mapToLong(answer -> answer.join().took().toMillis())
                .max()
                .orElseThrow();
        FaultTable.seen(
                "all 16 connections taken by slow queries, 40 readers",
                "the readers are answered with " + statuses + ", the last after " + slowest + " ms; another page "
                        + other.status() + " after " + other.took().toMillis() + " ms; what needs no database "
                        + file.took().toMillis() + " ms; afterwards " + afterwards.status() + " in "
                        + afterwards.took().toMillis() + " ms");
        assertThat(statuses).containsExactly(503);
        assertThat(slowest).isLessThan(25_000);
        assertThat(other.status()).isEqualTo(503);
        assertThat(other.took().toMillis()).isLessThan(8_000);
        assertThat(afterwards.status()).isEqualTo(200);
    }

    private static int verify() {
        return CrmProcess.command(data, verifying());
    }

    private static String[] verifying() {
        List<String> options = new ArrayList<>(List.of(DATABASE.options(DATABASE.port())));
        options.add("--verify");
        return options.toArray(String[]::new);
    }
}
