package com.keyuan.crm;

import com.keyuan.crm.BackupManifest.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Puts a backup into an empty database. First the schema as the backup had it, then in one transaction all rows, each table
 * compared with what was backed up, then this version's migrations. A restore that was broken off left a mark, no
 * records, and may be run again; with the mark there no application starts.
 */
@RequiredArgsConstructor
class Restore {

    private static final String MARK = "restore_begun";

    private final DatabaseAddress address;
    private final BackupReader backup;

    /** @throws CannotStart when the database is not empty or the backup is of a later version */
    void intoEmptyDatabase(BackupManifest manifest) throws SQLException {
        mark();
        flyway().target(manifest.schema()).load().migrate();
        try (Connection connection = address.connectAsOwner()) {
            connection.setAutoCommit(false);
            RestoreTransaction rows = new RestoreTransaction(connection);
            rows.begin(manifest);
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            backup.read(same -> (table, content) -> copies.copyIn(
                    "copy " + table.name() + " (" + table.columns() + ") from stdin (format binary)", content));
            rows.end(manifest);
            compare(connection, manifest);
            rows.letWorkBegin();
            rows.execute("drop table " + MARK);
            connection.commit();
        }
        flyway().load().migrate();
        try (Connection connection = address.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void mark() throws SQLException {
        try (Connection connection = address.connectAsOwner();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(
                    "select to_regclass('public." + MARK + "') is not null,"
                            + " exists (select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p'))")) {
                row.next();
                if (row.getBoolean(1)) {
                    return;
                }
                if (row.getBoolean(2)) {
                    throw new CannotStart(
                            "The database " + address.url() + " is not empty.",
                            "Restore into a new database; nothing is written over.");
                }
            }
            statement.execute("create table " + MARK + " (since timestamptz not null default now())");
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(
                        address.url(), address.owner().user(), address.owner().password())
                .placeholders(Map.of("application_user", address.application().user()))
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .baselineOnMigrate(true) // the mark stands there already
                .baselineVersion("0");
    }

    private static void compare(Connection connection, BackupManifest manifest) throws SQLException {
        DatabaseContents contents = new DatabaseContents(connection);
        for (Table table : manifest.tables()) {
            if (!contents.digested(table.name(), table.columns()).equals(table)) {
                throw new CannotStart(
                        "The table " + table.name() + " is not what was backed up.",
                        "Nothing was restored. Use the version of the application that made the backup.");
            }
        }
    }
}
