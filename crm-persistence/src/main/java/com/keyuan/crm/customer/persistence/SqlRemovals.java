package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.RemovalBlocked;
import com.keyuan.crm.customer.RemovalId;
import com.keyuan.crm.customer.RemovalRow;
import com.keyuan.crm.customer.Removals;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By functions of the database that run as its owner: the application sees nobody who is gone, and may not touch the ledger. */
@Repository
@RequiredArgsConstructor
class SqlRemovals implements Removals {

    private static final String ROWS = """
            select customer_removal.id, customer_removal.customer_id, customer_removal.name, customer_removal.kept_id,
                   kept.name as kept_name, customer_removal.reason, remover.name as remover, customer_removal.removed_at,
                   (select count(*) from customer_removal_row where removal_id = customer_removal.id) as moved,
                   undoer.name as undoer, customer_removal.undone_at
            from customer_removal
            join person remover on remover.id = customer_removal.removed_by
            left join customer kept on kept.id = customer_removal.kept_id
            left join person undoer on undoer.id = customer_removal.undone_by
            where\s""";

    private static final String OBSTACLE = """
            select case
                when exists (select from phone_call where customer_id = :id and ended_at is null) then 'call'
                when exists (select from ballot where customer_id = :id and state = 'OPEN') then 'ballot'
                when exists (select from application_line where customer_id = :id and outcome is null) then 'application'
                when exists (select from handover where customer_id = :id and state = 'RUNNING') then 'handover'
            end""";

    private static final String MONEY = """
            select exists (select from customer_order where customer_id = :id)
                or exists (select from contract where customer_id = :id) or exists (select from opportunity where customer_id = :id)
                or exists (select from invoice where customer_id = :id) or exists (select from receipt where customer_id = :id)""";

    private final JdbcClient jdbc;
    private final AccessPolicy policy;

    @Override
    public Optional<RemovalRow> find(RemovalId id) {
        return jdbc.sql(ROWS + "customer_removal.id = :id")
                .param("id", id.value())
                .query(SqlRemovals::row)
                .optional();
    }

    @Override
    public Slice<RemovalRow> list(CurrentUser user, @Nullable String after, int size) {
        RecordFilter permitted = policy.filter(user, Action.CUSTOMER_RETURN);
        Map<String, Object> parameters = new HashMap<>(permitted.parameters());
        List<RemovalRow> rows = jdbc.sql(ROWS + permitted.sql() + """
                         and (cast(:after as uuid) is null or (customer_removal.removed_at, customer_removal.id)
                              < (select removed_at, id from customer_removal where id = cast(:after as uuid)))
                        order by customer_removal.removed_at desc, customer_removal.id desc limit :limit""")
                .params(parameters)
                .param("after", after != null && after.matches("[0-9a-f-]{36}") ? after : null)
                .param("limit", size + 1)
                .query(SqlRemovals::row)
                .list();
        return Slice.of(rows, size, row -> row.id().toString());
    }

    @Override
    public Optional<String> obstacle(CustomerId gone) {
        return jdbc.sql(OBSTACLE)
                .param("id", gone.value())
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    @Override
    public boolean isHere(CustomerId customer) {
        return is("select exists (select from customer where id = :id and gone_at is null)", customer);
    }

    @Override
    public boolean hasMoney(CustomerId customer) {
        return is(MONEY, customer);
    }

    private boolean is(String sql, CustomerId customer) {
        return jdbc.sql(sql).param("id", customer.value()).query(Boolean.class).single();
    }

    @Override
    public void merge(RemovalId id, CustomerId gone, CustomerId kept, CurrentUser by, Instant now) {
        try {
            remove(id, gone, kept, null, by, now);
        } catch (DataIntegrityViolationException twice) {
            boolean order = String.valueOf(twice.getMessage()).contains("customer_order_number_unique");
            throw new RemovalBlocked(order ? "order" : "twice");
        }
    }

    @Override
    public void remember(RemovalId id) {
        jdbc.sql("""
                        update customer_removal set kept_after = to_jsonb(customer)
                        from customer where customer.id = kept_id and customer_removal.id = :id""").param("id", id.value()).update();
    }

    @Override
    public void delete(RemovalId id, CustomerId gone, String reason, CurrentUser by, Instant now) {
        remove(id, gone, null, reason, by, now);
    }

    private void remove(
            RemovalId id,
            CustomerId gone,
            @Nullable CustomerId kept,
            @Nullable String reason,
            CurrentUser by,
            Instant now) {
        jdbc.sql(
                        "select 1 from (select customer_remove(:id, :gone, cast(:kept as uuid), :by, cast(:reason as text), :now)) done")
                .param("id", id.value())
                .param("gone", gone.value())
                .param("kept", kept == null ? null : kept.value())
                .param("by", by.id().value())
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    @Override
    public void takeBack(RemovalId id, CurrentUser by, Instant now) {
        try {
            jdbc.sql("select 1 from (select customer_return(:id, :by, :now)) done")
                    .param("id", id.value())
                    .param("by", by.id().value())
                    .param("now", Timestamp.from(now))
                    .query(Integer.class)
                    .single();
        } catch (DataIntegrityViolationException taken) {
            throw new RemovalBlocked("taken");
        }
    }

    private static RemovalRow row(ResultSet row, int n) throws SQLException {
        UUID kept = row.getObject("kept_id", UUID.class);
        Timestamp undone = row.getTimestamp("undone_at");
        return new RemovalRow(
                new RemovalId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name"),
                kept == null ? null : new CustomerId(kept),
                row.getString("kept_name"),
                row.getString("reason"),
                row.getString("remover"),
                row.getTimestamp("removed_at").toInstant(),
                row.getLong("moved"),
                row.getString("undoer"),
                undone == null ? null : undone.toInstant());
    }
}
