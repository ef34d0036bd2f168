package com.keyuan.crm.safekeeping.persistence;

import com.keyuan.crm.customer.MasterSeal;
import com.keyuan.crm.customer.Sealed;
import com.keyuan.crm.customer.SealedColumn;
import com.keyuan.crm.safekeeping.SealedStore.Batch;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A column whose key stands in the same row: whoever writes the row meanwhile writes both, of the old key or the new. */
@RequiredArgsConstructor
final class ColumnResealing implements Resealing {

    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private final JdbcClient jdbc;
    private final MasterSeal seal;
    private final SealedColumn column;

    private record Row(String id, String keyId, Sealed sealed) {}

    @Override
    public String place() {
        return column.toString();
    }

    @Override
    public Batch reseal(String keyId, Optional<String> after, int most) {
        List<Row> rows = rows(keyId, after, most);
        List<String> unreadable = new ArrayList<>();
        for (Row row : rows) {
            if (!reseal(row, keyId)) {
                unreadable.add(column + " of " + row.id());
            }
        }
        Optional<String> last = rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(rows.size() - 1).id());
        return new Batch(rows.size() - unreadable.size(), last, unreadable);
    }

    private List<Row> rows(String keyId, Optional<String> after, int most) {
        return jdbc.sql("""
                        select %4$s as id, %1$s as key_id, %2$s as sealed from %3$s
                        where %2$s is not null and %1$s <> :key and %4$s > :after
                        order by %4$s limit :most for no key update skip locked""".formatted(column.keyColumn(), column.column(), column.table(), column.idColumn()))
                .param("key", keyId)
                .param("after", UUID.fromString(after.orElse(NIL)))
                .param("most", most)
                .query((row, n) ->
                        new Row(row.getString("id"), row.getString("key_id"), sealed(row.getBytes("sealed"))))
                .list();
    }

    private static Sealed sealed(byte[] bytes) {
        return new Sealed(Base64.getEncoder().encodeToString(bytes));
    }

    private boolean reseal(Row row, String keyId) {
        String place = column.place(row.id());
        byte[] plain;
        try {
            plain = seal.open(row.keyId(), place, row.sealed());
        } catch (IllegalStateException unreadable) {
            return false;
        }
        jdbc.sql("update %s set %s = :sealed, %s = :key where %s = :id"
                        .formatted(column.table(), column.column(), column.keyColumn(), column.idColumn()))
                .param(
                        "sealed",
                        Base64.getDecoder()
                                .decode(seal.seal(keyId, place, plain).base64()))
                .param("key", keyId)
                .param("id", UUID.fromString(row.id()))
                .update();
        return true;
    }

    @Override
    public long left(String keyId) {
        return jdbc.sql("select count(*) from %s where %s is not null and %s <> :key"
                        .formatted(column.table(), column.column(), column.keyColumn()))
                .param("key", keyId)
                .query(Long.class)
                .single();
    }

    @Override
    public String uses() {
        return "select 1 from %s where %s is not null and %s = master_key.id"
                .formatted(column.table(), column.column(), column.keyColumn());
    }
}
