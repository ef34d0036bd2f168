package com.keyuan.crm;

import com.keyuan.crm.DatabaseAddress.Credentials;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that the application runs itself below its data directory: durable, reached from this machine only,
 * with passwords from the first second. One that outlived a killed application is stopped first; one that dies while the
 * application runs is started again at the same address.
 */
@Slf4j
class EmbeddedDatabase implements AutoCloseable {

    private static final Duration RECOVERY = Duration.ofMinutes(5); // replaying the log after a crash takes its time
    private static final String NAME = "crm";

    private final DataDirectory data;
    private @Nullable EmbeddedPostgres server;
    private @Nullable Thread watch;
    private volatile boolean closing;

    EmbeddedDatabase(DataDirectory data) {
        this.data = data;
    }

    /** Starts the server, at the first time with a new database in it. */
    synchronized DatabaseAddress start() {
        data.hold();
        DatabasePasswords passwords = DatabasePasswords.of(data);
        Path directory = data.path().resolve("postgres");
        Path complete = data.path().resolve("postgres-complete");
        setAsideUnlessComplete(directory, complete);
        EmbeddedPostgres started = run(directory, passwords, 0);
        server = started;
        if (!Files.exists(complete)) {
            prepare(started, passwords);
            data.writeSecret(complete, "The first start was completed; without this file the next one begins anew.\n");
        }
        watch = new Thread(() -> watch(directory, passwords), "database-watch");
        watch.setDaemon(true);
        watch.start();
        return address(started.getPort(), passwords);
    }

    /**
     * The server of the application that runs on the same directory; where none runs, one is started for as long as this
     * is open.
     *
     * @throws CannotStart when there is no database yet, or it does not run though the directory is held
     */
    synchronized DatabaseAddress join() {
        Path directory = data.path().resolve("postgres");
        if (!Files.exists(data.path().resolve("postgres-complete"))) {
            throw new CannotStart(
                    "There is no database in " + data.path() + ".",
                    "Set CRM_DATA to the data directory of the application, or CRM_DATABASE_URL to its database.");
        }
        return data.tryHold() ? start() : address(runningPort(directory), DatabasePasswords.of(data));
    }

    private static int runningPort(Path directory) {
        try {
            return Integer.parseInt(Files.readAllLines(directory.resolve("postmaster.pid"))
                    .get(3)
                    .strip());
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new CannotStart(
                    "The application holds " + directory.getParent() + ", but its database does not answer.",
                    "Wait until it has started, or stop it, then try again.",
                    e);
        }
    }

    private static DatabaseAddress address(int port, DatabasePasswords passwords) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME,
                new Credentials(DatabasePasswords.APPLICATION, passwords.application()),
                new Credentials(DatabasePasswords.OWNER, passwords.owner()));
    }

    /** A first start that was broken off left nothing of value, but nothing is deleted either. */
    private static void setAsideUnlessComplete(Path directory, Path complete) {
        if (Files.exists(directory) && !Files.exists(complete)) {
            try {
                Path aside = directory.resolveSibling("postgres-incomplete-" + System.nanoTime());
                Files.move(directory, aside);
                log.warn("the first start had not been completed; what it left is in {}", aside);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private EmbeddedPostgres run(Path directory, DatabasePasswords passwords, int port) {
        Path passwordFile = data.path().resolve("postgres-password");
        Path engine = data.part("engine");
        try {
            Files.deleteIfExists(passwordFile);
            data.writeSecret(passwordFile, passwords.superuser() + "\n");
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false) // it would stop the server before the last requests are answered
                    .setOverrideWorkingDirectory(engine.toFile())
                    .setPGStartupWait(RECOVERY)
                    .setPort(port)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setConnectConfig("password", passwords.superuser())
                    .setDataDirectoryCustomizer(found -> OrphanedServer.stop(engine, found.toPath()));
            EmbeddedDatabaseSettings.SERVER.forEach(builder::setServerConfig);
            EmbeddedPostgres started = builder.start();
            DataDirectory.close(engine); // the library lets everybody write there
            return started;
        } catch (IOException e) {
            throw new CannotStart(
                    "The embedded PostgreSQL did not start: " + e.getMessage(),
                    "The log above says why. Its files are in " + directory + ".",
                    e);
        } finally {
            delete(passwordFile);
        }
    }

    private static void prepare(EmbeddedPostgres server, DatabasePasswords passwords) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + DatabasePasswords.OWNER + " login password '" + passwords.owner() + "'");
            statement.execute("create role " + DatabasePasswords.APPLICATION + " login password '"
                    + passwords.application() + "'");
            statement.execute("create database " + NAME + " owner " + DatabasePasswords.OWNER);
            statement.execute("revoke connect on database " + NAME + " from public");
            statement.execute("grant connect on database " + NAME + " to " + DatabasePasswords.APPLICATION);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void watch(Path directory, DatabasePasswords passwords) {
        Path engine = data.part("engine");
        while (!closing) {
            try {
                Thread.sleep(2000);
                if (!OrphanedServer.isRunning(engine, directory)) {
                    restart(directory, passwords);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.error("the database is down and could not be started again; trying once more", e);
            }
        }
    }

    private synchronized void restart(Path directory, DatabasePasswords passwords) throws InterruptedException {
        EmbeddedPostgres dead = server;
        if (closing || dead == null) {
            return;
        }
        log.error("the database is down; starting it again");
        closeQuietly(dead);
        Path engine = data.part("engine");
        for (int waited = 0; waited < 100 && OrphanedServer.hasProcesses(engine); waited++) {
            Thread.sleep(100); // its children hold the shared memory until they notice
        }
        server = run(directory, passwords, dead.getPort());
        log.warn("the database is up again");
    }

    @Override
    public void close() {
        closing = true;
        Thread watching = watch;
        if (watching != null) {
            watching.interrupt();
        }
        synchronized (this) {
            if (server != null) {
                closeQuietly(server);
                server = null;
            }
        }
    }

    private static void closeQuietly(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            log.warn("while stopping the database", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} is left over and should be deleted", file, e);
        }
    }
}
