package com.keyuan.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.audit.AuditSealing;
import com.keyuan.crm.browser.DemoApplication;
import com.keyuan.crm.safekeeping.Consistency;
import com.keyuan.crm.safekeeping.ConsistencyReport;
import com.keyuan.crm.safekeeping.ConsistencyReport.Outcome;
import com.keyuan.crm.shared.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The demo company, backed up while it runs, comes back whole or not at all; what is bent in what came back is found. */
class BackupTests {

    private static final String KEY = "--crm.keys.backup=test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER_KEY = "--crm.keys.backup=test:ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

    @TempDir
    private Path directory;

    private Path keys = DemoApplication.keys();

    @Test
    void comesBackWholeOrNotAtAllAndWhatIsBentInItIsFound() throws Exception {
        TestDatabase source = DemoApplication.database();
        Path file = directory.resolve("one.backup");
        CommandRun.beside(
                "seal",
                context -> context.getBean(AuditSealing.class).sealDue(),
                DemoApplication.command(source, DemoApplication.keys()));
        assertThat(command(source, "--backup=" + file, KEY)).isEqualTo(BackupCommand.DONE);
        assertThat(command(source, "--backup=" + file, KEY))
                .as("nothing is written over")
                .isEqualTo(CommandRun.NOT_DONE);
        DatabaseDigest before = DatabaseDigest.of(source);

        TestDatabase target = TestDatabase.another();
        refusesWhatIsNotWhole(file, target);
        leavesNoHalf(file, target);
        assertThat(command(target, "--restore=" + file, KEY)).isEqualTo(VerifyCommand.HOLDS);
        assertThat(DatabaseDigest.of(target).changedSince(before)).isEmpty();
        assertThat(number(target, "select count(*) from audit_entry"))
                .isPositive()
                .isEqualTo(number(source, "select count(*) from audit_entry"));
        assertThat(command(target, "--restore=" + file, KEY))
                .as("no longer empty")
                .isEqualTo(CommandRun.NOT_DONE);

        sealsAnew(target);
        bend(target);
        ConsistencyReport report = report(target);
        assertThat(report.outcomes().stream().filter(Outcome::isKept).map(Outcome::promise))
                .as("promises that noticed nothing")
                .isEmpty();
        assertThat(command(target, "--verify")).isEqualTo(VerifyCommand.BROKEN);
    }

    private void refusesWhatIsNotWhole(Path file, TestDatabase target) throws Exception {
        byte[] whole = Files.readAllBytes(file);
        assertThat(new String(whole, 0, 20, StandardCharsets.US_ASCII)).isEqualTo("keyuan-backup 1 test");
        Path cut = Files.write(directory.resolve("cut"), Arrays.copyOf(whole, whole.length - 100));
        Path atASegment = Files.write(directory.resolve("segment"), Arrays.copyOf(whole, 1 << 20));
        whole[whole.length / 2] ^= 1;
        Path changed = Files.write(directory.resolve("changed"), whole);

        for (Path bad : new Path[] {cut, atASegment, changed, directory.resolve("none")}) {
            assertThat(command(target, "--check-backup=" + bad, KEY))
                    .as(bad.toString())
                    .isEqualTo(CommandRun.NOT_DONE);
            assertThat(command(target, "--restore=" + bad, KEY))
                    .as(bad.toString())
                    .isEqualTo(CommandRun.NOT_DONE);
        }
        assertThat(command(target, "--restore=" + file, OTHER_KEY)).isEqualTo(CommandRun.NOT_DONE);
        assertThat(command(target, "--restore=" + file)).as("no key").isEqualTo(CommandRun.NOT_DONE);
        assertThat(target.tables()).as("nothing was begun").isEmpty();
        assertThat(command(target, "--check-backup=" + file, KEY)).isEqualTo(BackupCommand.DONE);
    }

    /** The connection dies while tables are filled. */
    private void leavesNoHalf(Path file, TestDatabase target) throws Exception {
        CompletableFuture<Integer> restore =
                CompletableFuture.supplyAsync(() -> command(target, "--restore=" + file, KEY));
        boolean killed = false;
        while (!killed && !restore.isDone()) {
            killed = number(target, """
                    select count(pg_terminate_backend(pid)) from pg_stat_progress_copy
                    where datname = current_database()""") > 0;
        }
        assertThat(restore.get()).isEqualTo(CommandRun.NOT_DONE);
        assertThat(killed).isTrue();
        assertThat(number(target, "select count(*) from customer")).isZero();
        assertThat(command(target, "--verify")).as("taken for no company").isEqualTo(CommandRun.NOT_DONE);
    }

    /** Whatever a room keeps sealed goes under the new key; the old one is missed by nothing. */
    private void sealsAnew(TestDatabase target) throws Exception {
        Path old = keys.resolve("encryption-1.key");
        keys = Files.createDirectory(directory.resolve("keys"));
        for (String key : new String[] {"encryption-1.key", "index-1.key", "audit-1.key"}) {
            Files.copy(old.resolveSibling(key), keys.resolve(key));
        }
        Files.writeString(keys.resolve("encryption-2.key"), "YGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn8=");

        assertThat(command(target, "--rekey")).isEqualTo(RekeyCommand.DONE);
        Files.delete(keys.resolve("encryption-1.key"));
        assertThat(number(target, "select count(*) from received_touch where peer_key_id = '2'"))
                .isPositive();
        assertThat(number(target, "select count(*) from intake_run where key_id = '2'"))
                .isPositive();
        assertThat(command(target, "--verify")).isEqualTo(VerifyCommand.HOLDS);
    }

    private static void bend(TestDatabase target) throws SQLException {
        try (Connection connection = target.superuser()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("breaks.sql"));
        }
    }

    private ConsistencyReport report(TestDatabase database) {
        AtomicReference<ConsistencyReport> report = new AtomicReference<>();
        CommandRun.beside(
                "verify",
                context -> {
                    report.set(context.getBean(Consistency.class).verify());
                    return 0;
                },
                DemoApplication.command(database, keys));
        return report.get();
    }

    private int command(TestDatabase database, String... options) {
        return Commands.run(
                Stream.concat(Arrays.stream(options), Arrays.stream(DemoApplication.command(database, keys)))
                        .toArray(String[]::new));
    }

    private static long number(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
