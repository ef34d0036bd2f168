package com.keyuan.crm.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of a test run: the one named by {@code CRM_TEST_DATABASE_URL/USER/PASSWORD} (a superuser), else a
 * container where a Docker engine answers, else the embedded one. Each JVM has a database of its own in it, which
 * belongs to the owner's user; the application's user has only what the grants give it, as in production.
 */
public final class TestDatabase {

    public static final String OWNER = "crm_owner";
    public static final String APPLICATION = "crm_app";
    public static final String PASSWORD = "test-only";

    private static final TestDatabase SHARED = new TestDatabase(Server.start());

    private final Server server;
    private final String name = "crm_" + UUID.randomUUID().toString().substring(0, 8);
    private Set<String> seeded = Set.of();

    private TestDatabase(Server server) {
        this.server = server;
        create();
    }

    /** Another, empty database beside the shared one, for a test about beginnings. */
    public static TestDatabase another() {
        return new TestDatabase(SHARED.server);
    }

    public static TestDatabase shared() {
        return SHARED;
    }

    public String url() {
        return server.url() + name;
    }

    /** A connection that may do everything, for looking behind the application's back. */
    public Connection superuser() throws SQLException {
        return server.connect(name);
    }

    /** Remembers which tables the migrations filled: those keep their rows when the database is emptied. */
    public synchronized void rememberSeeded() {
        if (seeded.isEmpty()) {
            seeded = new LinkedHashSet<>(filledTables());
        }
    }

    /** Deletes what tests have committed: the rows of every table that the migrations left empty. */
    public synchronized void empty() {
        if (seeded.isEmpty()) {
            throw new IllegalStateException("nobody remembered what the migrations put into the database");
        }
        List<String> filled = filledTables();
        filled.removeAll(seeded);
        if (filled.isEmpty()) {
            return;
        }
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set session_replication_role = replica"); // no foreign keys: any order will do
            for (String table : filled) {
                statement.execute("delete from " + table);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All tables of the application, partitions under their parent's name. */
    public List<String> tables() {
        return strings("""
                select quote_ident(relname) from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                and relname <> 'flyway_schema_history' order by relname""");
    }

    private List<String> filledTables() {
        List<String> filled = new ArrayList<>();
        List<String> tables = tables();
        if (tables.isEmpty()) {
            return filled;
        }
        StringBuilder sql = new StringBuilder();
        for (String table : tables) {
            sql.append(sql.isEmpty() ? "" : " union all ")
                    .append("select '" + table + "' where exists (select from " + table + ")");
        }
        return strings(sql.toString());
    }

    private List<String> strings(String sql) {
        List<String> strings = new ArrayList<>();
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return strings;
    }

    private void create() {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APPLICATION)) {
                statement.execute("do $$ begin create role " + role + " login password '" + PASSWORD
                        + "'; exception when duplicate_object or unique_violation then null; end $$");
            }
            statement.execute("create database " + name + " owner " + OWNER + " encoding 'UTF8' template template0"
                    + " locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
            if (server.lasting()) {
                dropAtTheEnd();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void dropAtTheEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (Connection connection = server.connect("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("drop database " + name + " with (force)");
            } catch (SQLException e) {
                System.err.println("the test database " + name + " is left over: " + e.getMessage());
            }
        }));
    }

    /** @param lasting outlives the tests, so that they have to tidy up */
    private record Server(String url, String superuser, String password, boolean lasting) {

        static Server start() {
            String external = System.getenv("CRM_TEST_DATABASE_URL");
            if (external != null) {
                return new Server(
                        external.substring(0, external.lastIndexOf('/') + 1),
                        System.getenv("CRM_TEST_DATABASE_USER"),
                        System.getenv("CRM_TEST_DATABASE_PASSWORD"),
                        true);
            }
            return dockerAnswers() ? container() : embedded();
        }

        Connection connect(String database) throws SQLException {
            return DriverManager.getConnection(url + database, superuser, password);
        }

        private static boolean dockerAnswers() {
            boolean possible = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
            return possible && DockerClientFactory.instance().isDockerAvailable();
        }

        @SuppressWarnings("resource") // lives as long as the JVM
        private static Server container() {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
            container.start();
            String url = container.getJdbcUrl();
            return new Server(
                    url.substring(0, url.lastIndexOf('/') + 1),
                    container.getUsername(),
                    container.getPassword(),
                    false);
        }

        private static Server embedded() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .start();
                return new Server(
                        "jdbc:postgresql://localhost:" + postgres.getPort() + "/", "postgres", "postgres", false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
