package com.keyuan.crm.compliance.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.compliance.AlarmEvidence;
import com.keyuan.crm.compliance.AlarmKind;
import com.keyuan.crm.compliance.AlarmRow;
import com.keyuan.crm.compliance.AlarmSettings;
import com.keyuan.crm.compliance.Alarms;
import com.keyuan.crm.compliance.DecoyRow;
import com.keyuan.crm.customer.NameKeyRule;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.persistence.ListKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlAlarms implements Alarms {

    private static final int SIZE = 40;

    private final JdbcClient jdbc;
    private final AccessPolicy policy;

    @Override
    public int raise(Instant since, Instant now, AlarmSettings settings) {
        return (int) jdbc
                .sql(AlarmSql.RAISE)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .param("times", settings.times())
                .param("least", settings.leastLooks())
                .param("refusals", settings.refusals())
                .param("outside", settings.outside())
                .param("dayFrom", settings.dayFrom())
                .param("dayTo", settings.dayTo())
                .query(Boolean.class)
                .list()
                .stream()
                .filter(Boolean::booleanValue)
                .count();
    }

    @Override
    public Slice<AlarmRow> list(CurrentUser user, boolean open, @Nullable String after) {
        RecordFilter filter = policy.filter(user, Action.ALARM_VIEW);
        Map<String, @Nullable Object> parameters = new HashMap<>(filter.parameters());
        String from = ListKey.after(after, ListKey.Kind.MOMENT, "access_alarm.raised_at", "<", parameters);
        List<AlarmRow> rows = jdbc.sql(AlarmSql.ROW + filter.sql() + (open ? " and closed_at is null" : "") + from
                        + " order by access_alarm.raised_at desc, access_alarm.id desc limit :size")
                .params(parameters)
                .param("size", SIZE + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(rows, SIZE, row -> ListKey.text(row.raisedAt(), row.id()));
    }

    @Override
    public long countOpen(CurrentUser user) {
        RecordFilter filter = policy.filter(user, Action.ALARM_VIEW);
        return jdbc.sql("select count(*) from access_alarm where closed_at is null and " + filter.sql())
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<AlarmRow> find(UUID id) {
        return jdbc.sql(AlarmSql.ROW + "access_alarm.id = :id")
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    @Override
    public List<AlarmEvidence> evidence(UUID id) {
        return jdbc.sql(AlarmSql.EVIDENCE)
                .param("id", id)
                .query((row, n) -> new AlarmEvidence(
                        row.getTimestamp("at").toInstant(),
                        AuditKind.valueOf(row.getString("kind")),
                        row.getString("customer"),
                        row.getString("address")))
                .list();
    }

    @Override
    public boolean close(UUID id, PersonId by, String note, Instant now) {
        return jdbc.sql("""
                        update access_alarm set closed_at = :now, closed_by = :by, note = :note
                        where id = :id and closed_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .param("note", note)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public List<DecoyRow> decoys() {
        return jdbc.sql("""
                        select customer_id, customer.name, person.name as planted_by, planted_at
                        from decoy_customer join customer on customer.id = customer_id
                        join person on person.id = decoy_customer.planted_by
                        order by planted_at desc, customer_id limit 200""")
                .query((row, n) -> new DecoyRow(
                        row.getObject("customer_id", UUID.class),
                        row.getString("name"),
                        row.getString("planted_by"),
                        row.getTimestamp("planted_at").toInstant()))
                .list();
    }

    @Override
    public Optional<UUID> customerNamed(String name) {
        List<UUID> found = jdbc.sql("select id from customer where name_key = :key limit 2")
                .param("key", NameKeyRule.key(name))
                .query(UUID.class)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public boolean plant(UUID customer, PersonId by, Instant now) {
        return jdbc.sql("""
                        insert into decoy_customer (customer_id, planted_by, planted_at) values (:customer, :by, :now)
                        on conflict (customer_id) do nothing""")
                        .param("customer", customer)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    @Override
    public boolean uproot(UUID customer) {
        return jdbc.sql("delete from decoy_customer where customer_id = :customer")
                        .param("customer", customer)
                        .update()
                == 1;
    }

    private static AlarmRow row(ResultSet row) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new AlarmRow(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person"),
                AlarmKind.valueOf(row.getString("kind")),
                row.getTimestamp("hour").toInstant(),
                row.getInt("seen"),
                row.getBigDecimal("usual"),
                row.getTimestamp("raised_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getString("closer"),
                row.getString("note"));
    }
}
