package com.keyuan.crm;

import com.keyuan.crm.shared.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the whole database holds, table by table, but for the log, the sessions, the counted attempts at passwords and the
 * scheduler's own tables: two that are equal say that in between nothing was stored, changed or deleted for good. Only what is committed counts.
 */
public record DatabaseDigest(Map<String, String> tables) {

    private static final Set<String> LEFT_OUT =
            Set.of("audit_entry", "sign_in_attempt", "spring_session", "spring_session_attributes");

    public static DatabaseDigest now() {
        return of(TestDatabase.shared());
    }

    public static DatabaseDigest of(TestDatabase database) {
        String all = database.tables().stream()
                .filter(table -> !LEFT_OUT.contains(table))
                .map(
                        "select '%1$s', count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %1$s t"
                                ::formatted)
                .collect(Collectors.joining(" union all "));
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(all)) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new DatabaseDigest(tables);
    }

    /** The tables in which something is otherwise than before. */
    public Set<String> changedSince(DatabaseDigest before) {
        return tables.keySet().stream()
                .filter(table -> !tables.get(table).equals(before.tables.get(table)))
                .collect(Collectors.toSet());
    }
}
