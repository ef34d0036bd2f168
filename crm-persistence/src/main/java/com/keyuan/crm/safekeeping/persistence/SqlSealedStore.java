package com.keyuan.crm.safekeeping.persistence;

import com.keyuan.crm.customer.MasterSeal;
import com.keyuan.crm.customer.SealedColumn;
import com.keyuan.crm.safekeeping.SealedStore;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlSealedStore implements SealedStore {

    private static final int PATIENCE = 600;
    private static final int PAUSE = 200;

    private final JdbcClient jdbc;
    private final MasterSeal seal;
    private final Clock clock;
    private final Map<String, Resealing> places = new LinkedHashMap<>();

    SqlSealedStore(JdbcClient jdbc, MasterSeal seal, List<SealedColumn> columns, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
        columns.forEach(column -> add(new ColumnResealing(jdbc, seal, column)));
        add(new CellResealing(jdbc, seal));
    }

    private void add(Resealing place) {
        places.put(place.place(), place);
    }

    @Override
    public List<String> places() {
        return List.copyOf(places.keySet());
    }

    @Override
    public Batch reseal(String place, String keyId, Optional<String> after, int most) {
        return place(place).reseal(keyId, after, most);
    }

    @Override
    public long left(String place, String keyId) {
        return place(place).left(keyId);
    }

    private Resealing place(String name) {
        Resealing place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException(name);
        }
        return place;
    }

    @Override
    public void letWritersEnd() throws InterruptedException {
        String next = one("select pg_snapshot_xmax(pg_current_snapshot())::text");
        for (int waited = 0; waited < PATIENCE && isWriting(next); waited++) {
            Thread.sleep(PAUSE);
        }
    }

    private boolean isWriting(String next) {
        return "f"
                .equals(one("select case when pg_snapshot_xmin(pg_current_snapshot()) >= '" + next
                        + "'::xid8 then 't' else 'f' end"));
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    @Override
    public List<String> retireUnused() {
        String inUse = places.values().stream().map(Resealing::uses).collect(Collectors.joining(" union all "));
        return jdbc.sql("""
                        update master_key set retired_at = coalesce(retired_at, :now)
                        where purpose = 'encryption' and id <> :current and not exists (%s)
                        or purpose = 'audit' and not exists (select 1 from audit_seal where key_id = master_key.id)
                           and exists (select 1 from master_key newer where newer.purpose = 'audit' and newer.id > master_key.id)
                        returning purpose || '-' || id""".formatted(inUse))
                .param("now", Timestamp.from(clock.instant()))
                .param("current", seal.keyId())
                .query(String.class)
                .list();
    }
}
