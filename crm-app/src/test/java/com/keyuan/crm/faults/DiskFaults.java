package com.keyuan.crm.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.keyuan.crm.faults.Found.Tally;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk under the database fills up and is emptied again. The disk is a small one in memory, in a mount namespace of the
 * application's own; where the machine gives no such namespace the test is left out, and says so.
 */
class DiskFaults {

    private static final int MEGABYTES = 420;

    @TempDir
    private Path directory;

    @Test
    void diskFullAndEmptiedAgain() throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(
                new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=1m", "none", disk.toString())
                                .start()
                                .waitFor()
                        == 0,
                "no mount namespace on this machine");
        Path company = EmbeddedCompany.copyTo(directory.resolve("company"));
        Path data = disk.resolve("data");
        String mounted = "mount -t tmpfs -o size=" + MEGABYTES + "m none " + disk + " && cp -a " + company + " " + data
                + " && exec \"$@\"";
        try (CrmProcess application = CrmProcess.begin(data, List.of("unshare", "-rm", "sh", "-c", mounted, "sh"))) {
            application.untilReady();
            Path inside = Path.of("/proc/" + application.pid() + "/root" + disk);
            Writers writers = Writers.begin(application.origin(), 50);
            writers.untilSaved(100);
            Path ballast = inside.resolve("ballast");
            long filled = fill(ballast);
            CrmProcess.pause(20_000);
            int savedBefore = writers.saved().size();
            writers.watchFromNow();
            Files.delete(ballast);
            writers.untilSavedAgain();
            CrmProcess.pause(3_000);
            writers.end();

            Found found = EmbeddedCompany.found(inside.resolve("data"));
            Tally saved = found.tally(writers.saved());
            FaultTable.seen(
                    "disk full for 20 s, 50 writers",
                    filled / (1 << 20) + " MiB were free; " + savedBefore + " said to be saved until then, "
                            + writers.saved().size() + " in all, " + saved.there() + " there, " + saved.notOnceLogged()
                            + " not logged once; answers by status " + writers.statuses() + "; saving again "
                            + writers.backAfter().toMillis() + " ms after there was room, without a restart");
            assertThat(writers.hasSavedAgain()).isTrue();
            assertThat(saved.isWhole()).isTrue();
        }
    }

    /** Until nothing more goes in. */
    private static long fill(Path ballast) throws IOException {
        byte[] block = new byte[1 << 16];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
                written += block.length;
            }
        } catch (IOException full) {
            return written;
        }
    }
}
