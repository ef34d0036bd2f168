package com.keyuan.crm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.faults.Visit.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database, which start at once, and forms that are sent many times. */
class NodeFaults {

    private static final SharedDatabase DATABASE = new SharedDatabase();

    @TempDir
    private static Path data;

    private static CrmProcess one;
    private static CrmProcess two;

    /** The first node is killed in the midst of the migrations; then both begin at once. */
    @BeforeAll
    static void startBothAtOnceAfterAKilledMigration() throws Exception {
        String[] options = withKeys(DATABASE.options(DATABASE.port()));
        CrmProcess killed = CrmProcess.begin(data, List.of(), options);
        long done = 0;
        while (done < 12 && killed.isAlive()) {
            CrmProcess.pause(10);
            done = DATABASE.found().number("select count(*) from pg_class where relname = 'flyway_schema_history'") == 0
                    ? 0
                    : DATABASE.found().number("select count(*) from flyway_schema_history");
        }
        killed.kill();
        long kept = DATABASE.found().number("select count(*) from flyway_schema_history where success");

        one = CrmProcess.begin(data, List.of(), options);
        two = CrmProcess.begin(data.resolve("other"), List.of(), options);
        one.untilReady();
        two.untilReady();
        long failed = DATABASE.found().number("select count(*) from flyway_schema_history where not success");
        long twice = DATABASE.found()
                .number(
                        "select count(*) - count(distinct version) from flyway_schema_history where version is not null");
        FaultTable.seen(
                "`kill -9` in the midst of the migrations, then two nodes start at once",
                "after " + kept + " migrations killed; both nodes up, " + failed + " migrations failed, " + twice
                        + " ran twice; demo company made "
                        + DATABASE.found().number("select count(*) from person where username = 'zhouyanqing'")
                        + " time");
        assertThat(failed + twice).isZero();
    }

    /** The same keys for both, made before either starts. */
    private static String[] withKeys(String... options) throws IOException {
        Path keys = Files.createDirectory(data.resolve("shared-keys"));
        for (String purpose : List.of("encryption", "index", "audit")) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            Files.writeString(
                    keys.resolve(purpose + "-1.key"), Base64.getEncoder().encodeToString(key));
        }
        return Stream.concat(Stream.of("--crm.keys.directory=" + keys), Arrays.stream(options))
                .toArray(String[]::new);
    }

    @AfterAll
    static void stop() {
        Stream.of(one, two).filter(Objects::nonNull).forEach(CrmProcess::close);
    }

    @Test
    void sameFormSent40TimesAtOnceToBothNodes() throws Exception {
        Visit here = Visit.of(one.origin(), "zhouyanqing");
        Visit there = here.at(two.origin());
        String id = UUID.randomUUID().toString();
        ExecutorService hands = Executors.newFixedThreadPool(40);
        List<CompletableFuture<Answer>> sent = IntStream.range(0, 40)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> (n % 2 == 0 ? here : there).create(id, Writers.name(id)), hands))
                .toList();
        List<Integer> statuses = sent.stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .sorted()
                .toList();
        hands.shutdown();
        Answer other = here.create(id, "故障演练另一家" + id);
        Found.Tally tally = DATABASE.found().tally(List.of(id));
        long named = DATABASE.found().number("select count(*) from customer where name = '" + Writers.name(id) + "'");
        FaultTable.seen(
                "the same form 40 times at once, at two nodes",
                "answers " + counted(statuses) + "; " + tally.there() + " customer, its beginning "
                        + (tally.notOnceLogged() == 0 ? "once" : "NOT ONCE")
                        + " on the log; the same form with another content: "
                        + other.status());
        assertThat(tally.isWhole()).isTrue();
        assertThat(named).isEqualTo(1);
        assertThat(statuses).allMatch(status -> status == 302);
        assertThat(other.status()).isIn(409, 422);
    }

    @Test
    void nightRunAskedOfBothNodes() throws Exception {
        Found found = DATABASE.found();
        List<String> nights = List.of("recycling", "tier", "trust");
        long before = runs(found);
        found.execute(
                "update scheduled_task set execution_time = now() where task_instance = 'recurring'"
                        + " and not picked and (task_name like '%recycl%' or task_name like '%tier%' or task_name like '%trust%')");
        CrmProcess.pause(40_000);
        found.execute(
                "update scheduled_task set execution_time = now() where task_instance = 'recurring'"
                        + " and not picked and (task_name like '%recycl%' or task_name like '%tier%' or task_name like '%trust%')");
        CrmProcess.pause(40_000);
        long twice = found.number("""
                select (select count(*) from (select as_of from recycling_run group by as_of having count(*) > 1) twice)
                     + (select count(*) from (select as_of from tier_run where occasion = 'NIGHTLY' group by as_of having count(*) > 1) twice)
                     + (select count(*) from (select as_of from trust_run where occasion = 'NIGHTLY' group by as_of having count(*) > 1) twice)""");
        long failures = found.number("select coalesce(sum(consecutive_failures), 0) from scheduled_task");
        FaultTable.seen(
                "the same night runs due at two nodes, twice",
                runs(found) - before + " runs of " + nights + " came about, " + twice + " of a date twice, " + failures
                        + " failures");
        assertThat(runs(found) - before).isPositive();
        assertThat(twice).isZero();
        assertThat(failures).isZero();
    }

    private static long runs(Found found) throws Exception {
        return found.number(
                "select (select count(*) from recycling_run) + (select count(*) from tier_run where occasion = 'NIGHTLY')"
                        + " + (select count(*) from trust_run where occasion = 'NIGHTLY')");
    }

    @Test
    void whoIsDisabledAtOneNodeIsOutAtTheOther() throws Exception {
        Visit here = Visit.of(one.origin(), "zhouyanqing");
        Visit there = here.at(two.origin());
        int before = there.get("/customers").status();
        DATABASE.found().execute("update person set enabled = false where username = 'zhouyanqing'");
        Answer next = there.get("/customers");
        Answer home = here.get("/");
        DATABASE.found().execute("update person set enabled = true where username = 'zhouyanqing'");
        FaultTable.seen(
                "a person disabled while signed in at two nodes",
                "before " + before + ", on the next request " + next.status() + " at one and " + home.status()
                        + " at the other");
        assertThat(before).isEqualTo(200);
        assertThat(List.of(next.status(), home.status()))
                .allMatch(status -> status == 302 || status == 401 || status == 403);
    }

    private static String counted(List<Integer> statuses) {
        List<String> words = new ArrayList<>();
        statuses.stream()
                .distinct()
                .forEach(status -> words.add(status + " × "
                        + statuses.stream().filter(status::equals).count()));
        return String.join(", ", words);
    }
}
