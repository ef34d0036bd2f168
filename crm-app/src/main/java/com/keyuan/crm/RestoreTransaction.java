package com.keyuan.crm;

import com.keyuan.crm.BackupManifest.Sequence;
import com.keyuan.crm.BackupManifest.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;

/**
 * The transaction in which all rows come back: tables that refer to each other are filled in any order, so references are
 * taken off and proved anew at the end, and triggers, which have done their work when the rows were written, rest.
 */
@RequiredArgsConstructor
class RestoreTransaction {

    private final Connection connection;
    private final List<String> references = new ArrayList<>();

    void begin(BackupManifest manifest) throws SQLException {
        execute("set local time zone 'UTC'");
        execute("set local row_security = off");
        for (String one : list("""
                select format('%s drop constraint %I', conrelid::regclass, conname) || chr(10)
                       || format('%s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint
                where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0""")) {
            String[] offAndOn = one.split("\n", 2);
            execute("alter table " + offAndOn[0]);
            references.add("alter table " + offAndOn[1]);
        }
        triggers(manifest, "disable");
        execute("truncate " + manifest.tables().stream().map(Table::name).collect(Collectors.joining(", ")));
    }

    void end(BackupManifest manifest) throws SQLException {
        triggers(manifest, "enable");
        for (String reference : references) {
            execute(reference);
        }
        for (Sequence sequence : manifest.sequences()) {
            if (sequence.value() != null) {
                execute("select setval('" + sequence.name() + "', " + sequence.value() + ")");
            }
        }
        scriptsThatChangedRunAgain(manifest.repeatable());
    }

    /** What a node was at when the backup was taken is begun anew, at once: that node is not here. Not compared. */
    void letWorkBegin() throws SQLException {
        execute("update scheduled_task set picked = false, picked_by = null, last_heartbeat = null where picked");
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void triggers(BackupManifest manifest, String what) throws SQLException {
        for (Table table : manifest.tables()) {
            execute("alter table " + table.name() + " " + what + " trigger user");
        }
    }

    /** The lists came from the backup: of the scripts that fill them those count that had run there. */
    private void scriptsThatChangedRunAgain(Map<String, Integer> repeatable) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update flyway_schema_history set checksum = ? where version is null and script = ?")) {
            for (Map.Entry<String, Integer> script : repeatable.entrySet()) {
                statement.setInt(1, script.getValue());
                statement.setString(2, script.getKey());
                statement.executeUpdate();
            }
        }
    }

    private List<String> list(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
