package com.keyuan.crm.shared;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into one table by COPY in text format. */
final class BenchRows implements AutoCloseable {

    private final BufferedWriter out;
    private long count;

    private BenchRows(BufferedWriter out) {
        this.out = out;
    }

    /** @param table with its columns in parentheses */
    static BenchRows into(PGConnection connection, String table) throws SQLException {
        PGCopyOutputStream copy = new PGCopyOutputStream(connection, "copy " + table + " from stdin", 1 << 20);
        return new BenchRows(new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8), 1 << 20));
    }

    /** The values must not contain tabs, line ends or backslashes. */
    void add(@Nullable Object... values) throws IOException {
        for (int n = 0; n < values.length; n++) {
            if (n > 0) {
                out.write('\t');
            }
            Object value = values[n];
            out.write(value == null ? "\\N" : value.toString());
        }
        out.write('\n');
        count++;
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
