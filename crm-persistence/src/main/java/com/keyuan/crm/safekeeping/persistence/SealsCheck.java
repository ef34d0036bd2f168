package com.keyuan.crm.safekeeping.persistence;

import com.keyuan.crm.customer.MasterSeal;
import com.keyuan.crm.customer.Sealed;
import com.keyuan.crm.customer.SealedColumn;
import com.keyuan.crm.shared.ConsistencyCheck;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether everything that is sealed opens by the keys that are there, at its own place. */
@Component
@RequiredArgsConstructor
class SealsCheck implements ConsistencyCheck {

    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final MasterSeal seal;
    private final List<SealedColumn> columns;

    @Override
    public String promise() {
        return "keys: everything sealed opens by the master keys that are there";
    }

    @Override
    public void look(Consumer<String> broken) {
        columns.forEach(column -> jdbc.sql(rowsOf(column)).withFetchSize(FETCH).query((RowCallbackHandler) row -> look(
                column.toString(),
                column.place(row.getString("id")),
                row.getString("key_id"),
                row.getBytes("sealed"),
                broken)));
        jdbc.sql("""
                        select run_id, number, cells, key_id from intake_row join intake_run on intake_run.id = run_id
                        where cells is not null""").withFetchSize(FETCH).query((RowCallbackHandler) row -> look(
                "intake_row.cells",
                "intake_row|cells|" + row.getString("run_id") + "|" + row.getInt("number"),
                row.getString("key_id"),
                row.getBytes("cells"),
                broken));
    }

    private void look(String column, String place, String keyId, byte[] sealed, Consumer<String> broken) {
        try {
            seal.open(keyId, place, new Sealed(Base64.getEncoder().encodeToString(sealed)));
        } catch (IllegalStateException unreadable) {
            broken.accept(column + " of " + place + " does not open by the key \"" + keyId + "\"");
        }
    }

    private static String rowsOf(SealedColumn column) {
        return "select " + column.idColumn() + " as id, " + column.column() + " as sealed, " + column.keyColumn()
                + " as key_id from " + column.table() + " where " + column.column() + " is not null";
    }
}
