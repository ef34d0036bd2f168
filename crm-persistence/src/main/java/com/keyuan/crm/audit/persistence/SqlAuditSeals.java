package com.keyuan.crm.audit.persistence;

import com.keyuan.crm.audit.AuditSeals;
import com.keyuan.crm.audit.AuditTail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlAuditSeals implements AuditSeals {

    /** Everything an entry says, as one text that has only one reading; null where the entry is gone. */
    private static final String CONTENT = """
            case when audit_entry.id is not null then jsonb_build_array(
                to_char(audit_entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), audit_entry.id,
                audit_entry.person_id, audit_entry.person_name, audit_entry.address, audit_entry.kind,
                audit_entry.subject_kind, audit_entry.subject_id, audit_entry.details)::text end as content""";

    /**
     * No older transaction is still running; or the number is of another cluster, after a restore from a dump, where
     * what one sees cannot be running either.
     */
    private static final String SETTLED = """
            (audit_entry.xact < pg_snapshot_xmin(pg_current_snapshot())
             or audit_entry.xact >= pg_snapshot_xmax(pg_current_snapshot()))""";

    private static final String NOT_SEALED =
            "not exists (select 1 from audit_seal where audit_seal.entry_id = audit_entry.id)";

    /** An entry is committed within seconds of its time; two days more than cover any stopped job and clock. */
    private static final String NEAR_THE_END = """
            audit_entry.at >= coalesce((select entry_at from audit_seal order by position desc limit 1),
                                       timestamptz '-infinity') - interval '2 days'""";

    private static final int FETCH = 1_000;
    private static final long SEALING_LOCK = 0x6B79_7365_616CL; // "kyseal"

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    @Override
    public List<Unsealed> due(int limit) {
        return jdbc.sql("select audit_entry.id, audit_entry.at, " + CONTENT + " from audit_entry where " + NEAR_THE_END
                        + " and " + SETTLED + " and " + NOT_SEALED
                        + " order by audit_entry.xact, audit_entry.at, audit_entry.id limit :limit")
                .param("limit", limit)
                .query((row, n) -> new Unsealed(
                        row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(), row.getString("content")))
                .list();
    }

    @Override
    public Optional<Seal> lockLast() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", SEALING_LOCK)
                .query((row, n) -> "")
                .single();
        return jdbc.sql("select * from audit_seal order by position desc limit 1")
                .query((row, n) -> seal(row))
                .optional();
    }

    @Override
    public void append(List<Seal> seals, Instant now) {
        template.batchUpdate(
                "insert into audit_seal (position, entry_at, entry_id, mac, key_id) values (?, ?, ?, ?, ?)",
                seals,
                FETCH,
                (statement, seal) -> {
                    statement.setLong(1, seal.position());
                    statement.setTimestamp(2, Timestamp.from(seal.entryAt()));
                    statement.setObject(3, seal.entry());
                    statement.setBytes(4, HexFormat.of().parseHex(seal.mac()));
                    statement.setString(5, seal.keyId());
                });
        Seal head = seals.get(seals.size() - 1);
        jdbc.sql("insert into audit_seal_head (position, sealed_at, mac) values (:position, :now, :mac)")
                .param("position", head.position())
                .param("now", Timestamp.from(now))
                .param("mac", HexFormat.of().parseHex(head.mac()))
                .update();
    }

    @Override
    public void walk(Predicate<Sealed> visitor) {
        String links = "select audit_seal.*, " + CONTENT + " from audit_seal left join audit_entry"
                + " on audit_entry.at = audit_seal.entry_at and audit_entry.id = audit_seal.entry_id"
                + " where audit_seal.position > ? order by audit_seal.position limit " + FETCH;
        long from = 0;
        while (true) {
            List<Sealed> some =
                    template.query(links, (row, n) -> new Sealed(seal(row), row.getString("content")), from);
            for (Sealed link : some) {
                if (!visitor.test(link)) {
                    return;
                }
            }
            if (some.size() < FETCH) {
                return;
            }
            from = some.get(some.size() - 1).seal().position();
        }
    }

    @Override
    public Optional<Head> expiredHead() {
        return jdbc.sql("select * from audit_seal_head where position = (select min(position) - 1 from audit_seal)")
                .query((row, n) -> new Head(
                        row.getLong("position"),
                        row.getTimestamp("sealed_at").toInstant(),
                        HexFormat.of().formatHex(row.getBytes("mac"))))
                .optional();
    }

    @Override
    public long expire(LocalDate before) {
        return jdbc.sql("select audit_expire(:before)")
                .param("before", before)
                .query(Long.class)
                .single();
    }

    @Override
    public AuditTail tail() {
        return jdbc.sql("select count(*) as entries, min(at) as oldest from audit_entry where " + NOT_SEALED)
                .query((row, n) -> new AuditTail(row.getLong("entries"), instant(row.getTimestamp("oldest"))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("position"),
                row.getObject("entry_id", UUID.class),
                row.getTimestamp("entry_at").toInstant(),
                HexFormat.of().formatHex(row.getBytes("mac")),
                row.getString("key_id"));
    }
}
