package com.keyuan.crm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.faults.Found.Tally;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the midst of 200 people who save. */
class KillFaults {

    private static final int WRITERS = 200;

    @TempDir
    private Path directory;

    @Test
    void applicationKilledUnder200Writers() throws Exception {
        Path data = EmbeddedCompany.copyTo(directory.resolve("data"));
        Writers writers = killedUnderWriters(data);
        long orphan = EmbeddedCompany.postmaster(data);
        boolean databaseLived = ProcessHandle.of(orphan).isPresent();

        CrmProcess again = CrmProcess.begin(data, List.of());
        Duration start = again.untilReady();
        try (again) {
            Found found = EmbeddedCompany.found(data);
            Tally saved = found.tally(writers.saved());
            Tally unanswered = found.tally(writers.unanswered());
            long repeated = sendAgain(again, writers.unanswered());
            Tally afterwards = found.tally(writers.unanswered());
            int verified = CrmProcess.command(data, "--verify");
            FaultTable.seen(
                    "`kill -9` of the application, 200 writers",
                    saved.asked() + " said to be saved, " + saved.there() + " there, " + saved.notOnceLogged()
                            + " not logged once; of " + unanswered.asked() + " without an answer " + unanswered.there()
                            + " were there whole; sent again " + repeated + " said to be saved, " + afterwards.there()
                            + " there; its PostgreSQL " + (databaseLived ? "lived on and was taken over" : "ended")
                            + ", back in "
                            + start.toSeconds() + " s; `--verify` " + verified);
            assertThat(writers.saved()).hasSizeGreaterThan(10);
            assertThat(saved.isWhole()).isTrue();
            assertThat(unanswered.notOnceLogged()).isZero();
            assertThat(afterwards.isWhole()).isTrue();
            assertThat(repeated).isEqualTo(unanswered.asked());
            assertThat(verified).isZero();
        }
    }

    private static Writers killedUnderWriters(Path data) {
        try (CrmProcess application = CrmProcess.start(data)) {
            Writers writers = Writers.begin(application.origin(), WRITERS);
            writers.untilSaved(300);
            application.kill();
            writers.end();
            return writers;
        }
    }

    /** The browser sends the same form once more. */
    private static long sendAgain(CrmProcess application, List<String> ids) {
        Visit visit = Visit.of(application.origin(), "zhouyanqing");
        return ids.stream()
                .filter(id -> visit.create(id, Writers.name(id)).saysSaved())
                .count();
    }

    @Test
    void databaseKilledUnder200Writers() throws Exception {
        Path data = EmbeddedCompany.copyTo(directory.resolve("data"));
        try (CrmProcess application = CrmProcess.start(data)) {
            Writers writers = Writers.begin(application.origin(), WRITERS);
            writers.untilSaved(300);
            ProcessHandle postmaster =
                    ProcessHandle.of(EmbeddedCompany.postmaster(data)).orElseThrow();
            List<ProcessHandle> servers = postmaster.descendants().toList();
            writers.watchFromNow();
            postmaster.destroyForcibly();
            servers.forEach(ProcessHandle::destroyForcibly);
            writers.untilSavedAgain();
            CrmProcess.pause(3_000);
            writers.end();

            Tally saved = EmbeddedCompany.found(data).tally(writers.saved());
            Tally unanswered = EmbeddedCompany.found(data).tally(writers.unanswered());
            int verified = CrmProcess.command(data, "--verify");
            FaultTable.seen(
                    "`kill -9` of PostgreSQL, all its processes, 200 writers",
                    saved.asked() + " said to be saved, " + saved.there() + " there, " + saved.notOnceLogged()
                            + " not logged once; of " + unanswered.asked() + " others " + unanswered.there()
                            + " were there whole; answers by status " + writers.statuses() + ", slowest "
                            + writers.slowestMillis() + " ms; saving again after "
                            + writers.backAfter().toMillis() + " ms without a restart; `--verify` " + verified);
            assertThat(saved.isWhole()).isTrue();
            assertThat(unanswered.notOnceLogged()).isZero();
            assertThat(writers.hasSavedAgain()).isTrue();
            assertThat(writers.count(500)).as("no answer is a plain error").isZero();
            assertThat(verified).isZero();
        }
    }
}
