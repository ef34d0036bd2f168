package com.keyuan.crm.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What is in the database, seen behind the application's back. */
record Found(String url, String user, String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Of these customers: how many are there, and how often their beginning stands in the log, none, once or more. */
    Tally tally(Collection<String> ids) throws SQLException {
        Map<String, Integer> entries = new HashMap<>();
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement("""
                        select customer.id, (select count(*) from audit_entry
                                             where subject_id = customer.id and kind = 'CREATED' and subject_kind = 'customer')
                        from customer where id = any (?)""")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", ids.stream().map(UUID::fromString).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        long notOnce = entries.values().stream().filter(times -> times != 1).count();
        return new Tally(ids.size(), entries.size(), notOnce);
    }

    /** @param notOnceLogged those whose beginning is not on the log exactly once */
    record Tally(int asked, int there, long notOnceLogged) {

        boolean isWhole() {
            return asked == there && notOnceLogged == 0;
        }
    }
}
