package com.keyuan.crm.safekeeping.persistence;

import com.keyuan.crm.customer.MasterSeal;
import com.keyuan.crm.customer.Sealed;
import com.keyuan.crm.safekeeping.SealedStore.Batch;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cells of imports, whose key stands on the run: all rows of a run in one transaction, and its version with them, so
 * that nobody writes the old key back. A run that is being entered is passed by until it has ended.
 */
@RequiredArgsConstructor
final class CellResealing implements Resealing {

    private static final String NIL = "00000000-0000-0000-0000-000000000000";
    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final MasterSeal seal;

    private record Run(UUID id, String keyId) {}

    @Override
    public String place() {
        return "intake_row.cells";
    }

    @Override
    public Batch reseal(String keyId, Optional<String> after, int most) {
        Optional<Run> next = jdbc.sql("""
                        select id, key_id from intake_run where key_id <> :key and state <> 'IMPORTING' and id > :after
                        order by id limit 1 for no key update skip locked""")
                .param("key", keyId)
                .param("after", UUID.fromString(after.orElse(NIL)))
                .query((row, n) -> new Run(row.getObject("id", UUID.class), row.getString("key_id")))
                .optional();
        if (next.isEmpty()) {
            return new Batch(0, Optional.empty(), List.of());
        }
        Run run = next.get();
        Optional<String> last = Optional.of(run.id().toString());
        try {
            reseal(run, keyId);
            return new Batch(1, last, List.of());
        } catch (IllegalStateException unreadable) {
            return new Batch(0, last, List.of("intake_row.cells of run " + run.id()));
        }
    }

    private void reseal(Run run, String keyId) {
        record Cells(int number, Sealed sealed) {}
        List<Cells> anew = new java.util.ArrayList<>();
        jdbc.sql("select number, cells from intake_row where run_id = :run and cells is not null")
                .param("run", run.id())
                .withFetchSize(FETCH)
                .query((RowCallbackHandler) row -> {
                    String place = "intake_row|cells|" + run.id() + "|" + row.getInt("number");
                    Sealed old = new Sealed(Base64.getEncoder().encodeToString(row.getBytes("cells")));
                    Sealed sealed = seal.seal(keyId, place, seal.open(run.keyId(), place, old));
                    anew.add(new Cells(row.getInt("number"), sealed));
                });
        for (Cells cells : anew) {
            jdbc.sql("update intake_row set cells = :cells where run_id = :run and number = :number")
                    .param("cells", Base64.getDecoder().decode(cells.sealed().base64()))
                    .param("run", run.id())
                    .param("number", cells.number())
                    .update();
        }
        jdbc.sql("update intake_run set key_id = :key, version = version + 1 where id = :run")
                .param("key", keyId)
                .param("run", run.id())
                .update();
    }

    @Override
    public long left(String keyId) {
        return jdbc.sql("select count(*) from intake_run where key_id <> :key")
                .param("key", keyId)
                .query(Long.class)
                .single();
    }

    @Override
    public String uses() {
        return "select 1 from intake_run where key_id = master_key.id";
    }
}
