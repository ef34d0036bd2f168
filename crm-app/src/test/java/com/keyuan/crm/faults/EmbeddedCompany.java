package com.keyuan.crm.faults;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The demo company with its own PostgreSQL, made once; each fault gets a copy. */
final class EmbeddedCompany {

    private static final Path MADE = make();

    private EmbeddedCompany() {}

    static Path copyTo(Path directory) {
        try {
            Process copy = new ProcessBuilder("cp", "-a", MADE.toString(), directory.toString())
                    .inheritIO()
                    .start();
            if (copy.waitFor() != 0) {
                throw new IllegalStateException("not copied");
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database below a data directory, as the owner of its tables sees it. */
    static Found found(Path data) {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("database.properties"))) {
            kept.load(reader);
            List<String> server = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
            return new Found(
                    "jdbc:postgresql://127.0.0.1:" + server.get(3).strip() + "/crm",
                    "crm_owner",
                    kept.getProperty("owner"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long postmaster(Path data) {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make() {
        try {
            Path data = Files.createTempDirectory("crm-faults").resolve("company");
            CrmProcess.start(data).close();
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
