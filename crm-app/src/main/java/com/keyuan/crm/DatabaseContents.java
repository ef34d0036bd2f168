package com.keyuan.crm;

import com.keyuan.crm.BackupManifest.Sequence;
import com.keyuan.crm.BackupManifest.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a database belongs into a backup: every table but the sessions, so that after a restore everybody signs in anew,
 * and Flyway's history, which the schema brings along.
 */
final class DatabaseContents {

    private static final String COLUMNS = """
            select quote_ident(relname), string_agg(quote_ident(attname), ', ' order by attnum)
            from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
            and relname not in ('spring_session', 'spring_session_attributes', 'flyway_schema_history', 'restore_begun')
            group by relname order by relname""";

    private final Connection connection;

    DatabaseContents(Connection connection) {
        this.connection = connection;
    }

    BackupManifest manifest(Instant now) throws SQLException {
        return new BackupManifest(
                now,
                one("select max(version) from flyway_schema_history where success and version is not null"),
                one("select current_setting('server_version')"),
                repeatable(),
                tables(),
                sequences());
    }

    /** How many rows a table has and what they come to. */
    Table digested(String name, String columns) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*), coalesce(sum(cast(hashtextextended(cast(row("
                        + columns + ") as text), 0) as numeric)), 0) from " + name)) {
            row.next();
            return new Table(name, columns, row.getLong(1), row.getString(2));
        }
    }

    private List<Table> tables() throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.put(rows.getString(1), rows.getString(2));
            }
        }
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<String, String> table : columns.entrySet()) {
            tables.add(digested(table.getKey(), table.getValue()));
        }
        return tables;
    }

    private List<Sequence> sequences() throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select quote_ident(sequencename), last_value from pg_sequences where schemaname = 'public'")) {
            while (rows.next()) {
                sequences.add(new Sequence(rows.getString(1), rows.getObject(2, Long.class)));
            }
        }
        return sequences;
    }

    private Map<String, Integer> repeatable() throws SQLException {
        Map<String, Integer> checksums = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select script, checksum from flyway_schema_history
                        where success and version is null and checksum is not null order by installed_rank""")) {
            while (rows.next()) {
                checksums.put(rows.getString(1), rows.getInt(2));
            }
        }
        return checksums;
    }

    private String one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
