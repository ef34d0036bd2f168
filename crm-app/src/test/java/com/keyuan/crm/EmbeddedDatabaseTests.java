package com.keyuan.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One long test: a start takes seconds, and each step stands on the one before. */
class EmbeddedDatabaseTests {

    @Test
    void runsDurablyComesBackAndKeepsWhatWasWritten(@TempDir Path directory) throws Exception {
        DatabaseAddress address;
        try (DataDirectory data = new DataDirectory(directory);
                EmbeddedDatabase database = new EmbeddedDatabase(data)) {
            address = database.start();
            isDurable(address);
            isClosedToOthers(address, directory);
            refusesASecondInstance(directory);
            letsACommandJoin(address, directory);
            write(address, "create table kept (word text)", "insert into kept values ('客源')");
            restartsAfterADeath(address, directory);
            assertThat(read(address, "select word from kept")).isEqualTo("客源");
        }

        assertThat(OrphanedServer.hasProcesses(directory.resolve("engine"))).isFalse();
        try (DataDirectory data = new DataDirectory(directory);
                EmbeddedDatabase database = new EmbeddedDatabase(data)) {
            assertThat(read(database.start(), "select word from kept")).isEqualTo("客源");
        }
    }

    private static void isDurable(DatabaseAddress address) throws SQLException {
        assertThat(setting(address, "fsync")).isEqualTo("on");
        assertThat(setting(address, "synchronous_commit")).isEqualTo("on");
        assertThat(setting(address, "full_page_writes")).isEqualTo("on");
        assertThat(setting(address, "data_checksums")).isEqualTo("on");
        assertThat(setting(address, "server_encoding")).isEqualTo("UTF8");
        assertThat(setting(address, "server_version")).startsWith("18.");
        assertThat(read(
                        address,
                        "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'crm'"))
                .isEqualTo("b C.UTF-8");
    }

    private static void isClosedToOthers(DatabaseAddress address, Path directory) throws Exception {
        assertThat(setting(address, "listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                        .get(4))
                .as("socket directory")
                .isEmpty();
        assertThatThrownBy(() -> DriverManager.getConnection(
                        address.url(), address.application().user(), "guessed"))
                .hasMessageContaining("password authentication failed");
        assertThat(Files.readString(directory.resolve("postgres/pg_hba.conf")))
                .doesNotContainPattern("(?m)^[^#]*trust");
        assertThat(directory.resolve("postgres-password")).doesNotExist();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("database.properties"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("engine"))))
                .isEqualTo("rwx------");
        assertThatThrownBy(() -> write(address.application(), address, "create table mine (id int)"))
                .hasMessageContaining("permission denied");
    }

    private static void refusesASecondInstance(Path directory) {
        assertThatThrownBy(() -> new EmbeddedDatabase(new DataDirectory(directory)).start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Another instance of the application is running");
    }

    private static void letsACommandJoin(DatabaseAddress address, Path directory) throws Exception {
        try (DataDirectory data = new DataDirectory(directory);
                EmbeddedDatabase beside = new EmbeddedDatabase(data)) {
            assertThat(beside.join()).isEqualTo(address);
        }
        assertThat(read(address, "select 1")).as("goes on running").isEqualTo("1");
        assertThatThrownBy(() -> new EmbeddedDatabase(new DataDirectory(directory.resolve("none"))).join())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("There is no database");
    }

    private static void restartsAfterADeath(DatabaseAddress address, Path directory) throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(0));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        assertThat(postmaster.destroyForcibly()).isTrue();
        postmaster.onExit().get(10, TimeUnit.SECONDS);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> "1".equals(read(address, "select 1")));
        assertThat(setting(address, "fsync")).isEqualTo("on");
    }

    private static String setting(DatabaseAddress address, String name) throws SQLException {
        return read(address, "select current_setting('" + name + "')");
    }

    private static String read(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address.owner(), address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void write(DatabaseAddress address, String... sql) throws SQLException {
        write(address.owner(), address, sql);
    }

    private static void write(DatabaseAddress.Credentials user, DatabaseAddress address, String... sql)
            throws SQLException {
        try (Connection connection = connect(user, address);
                Statement statement = connection.createStatement()) {
            for (String one : sql) {
                statement.execute(one);
            }
        }
    }

    private static Connection connect(DatabaseAddress.Credentials user, DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), user.user(), user.password());
    }
}
