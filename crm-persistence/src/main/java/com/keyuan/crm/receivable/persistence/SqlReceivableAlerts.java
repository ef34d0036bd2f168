package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.AlertNight;
import com.keyuan.crm.receivable.ReceivableAlerts;
import com.keyuan.crm.receivable.ReceivablePolicy;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each step is one statement over everybody; what a night raised is told by its day. */
@Repository
@RequiredArgsConstructor
class SqlReceivableAlerts implements ReceivableAlerts {

    /** "recv" as a number. */
    private static final long LOCK = 1_919_247_222L;

    private static final String RAISE = """
            insert into receivable_alert (id, invoice_id, days, falls_on, raised_on, told)
            select gen_random_uuid(), invoice.id, step.days, invoice.due_on + step.days, :night,
                   step.days = max(step.days) over (partition by invoice.id)
                   and not exists (select 1 from receivable_alert later
                                   where later.invoice_id = invoice.id and later.days > step.days)
            from invoice
            join unnest(cast(:steps as integer[])) step (days) on invoice.due_on + step.days <= :night
            where invoice.settled_on is null and invoice.reversed_on is null and invoice.disputed_at is null
            and invoice.due_on <= :horizon
            and not exists (select 1 from receivable_alert known
                            where known.invoice_id = invoice.id and known.days = step.days)
            on conflict (invoice_id, days) do nothing""";

    /** What is asked of an invoice no more, with {@code %s} the invoices looked at. */
    private static final String OVER = """
            select invoice.id from invoice where %s
            and (invoice.settled_on is not null or invoice.reversed_on is not null or invoice.disputed_at is not null)""";

    private static final String END = """
            update receivable_alert set ended_at = :now
            where ended_at is null and (
                exists (select 1 from receivable_alert later where later.invoice_id = receivable_alert.invoice_id
                        and later.days > receivable_alert.days)
                or invoice_id in (select id from invoice where settled_on is not null or reversed_on is not null
                                  or disputed_at is not null))""";

    /** An invoice that is open once more, undone, bounced or disputed no longer, is told of by the latest step it had reached. */
    private static final String REOPEN = """
            update receivable_alert set ended_at = null, told = true, raised_on = :night
            where id in (
                select distinct on (latest.invoice_id) latest.id
                from invoice join receivable_alert latest on latest.invoice_id = invoice.id
                where invoice.settled_on is null and invoice.reversed_on is null and invoice.disputed_at is null
                and invoice.due_on <= :horizon
                and not exists (select 1 from receivable_alert standing
                                where standing.invoice_id = invoice.id and standing.ended_at is null)
                order by latest.invoice_id, latest.days desc)""";

    private static final String TASKS_OVER = """
            update task set done_at = :now, version = version + 1
            where done_at is null and source_kind = 'invoice' and created_by is null and (
                source_id in (select invoice_id from receivable_alert where raised_on = :night and told)
                or not exists (select 1 from receivable_alert where invoice_id = source_id and ended_at is null))""";

    /** The manager of each holder is looked up once; who is both, or finance and director, is told once. */
    private static final String TELL = """
            with told as materialized (
                select invoice.id, invoice.number, invoice.customer_id, invoice.open, alert.days, allocation.holder_id
                from receivable_alert alert join invoice on invoice.id = alert.invoice_id
                left join allocation on allocation.customer_id = invoice.customer_id and allocation.ended_at is null
                where alert.raised_on = :night and alert.told),
            manager as materialized (
                select holder_id, leaving_manager(holder_id) as manager_id
                from (select distinct holder_id from told where holder_id is not null and days >= :managerFrom) holders),
            office as materialized (
                select distinct person.id, role = 'DIRECTOR' as directs from person
                join person_role on person_role.person_id = person.id and role in ('DIRECTOR', 'FINANCE')
                where person.enabled),
            reader as (
                select told.id, holder_id as person_id from told where holder_id is not null
                union
                select told.id, manager_id from told join manager using (holder_id)
                where days >= :managerFrom and manager_id is not null
                union
                select told.id, office.id from told join office on days >= :directorFrom
                    -- nobody holds the customer: finance looks after it from the first
                    or (holder_id is null and not directs))
            insert into task (id, version, assignee_id, title, due_on, customer_id, source_kind, source_id, created_at)
            select gen_random_uuid(), 0, reader.person_id,
                   format('应收款 %s %s，未收 %s 元', told.number,
                          case when told.days < 0 then format('%s 天后到期', - told.days) when told.days = 0 then '今天到期'
                               else format('逾期 %s 天', told.days) end,
                          to_char(told.open, 'FM999,999,999,990.00')),
                   :workday, told.customer_id, 'invoice', told.id, :now
            from reader join told on told.id = reader.id""";

    private static final String RUN = """
            insert into receivable_alert_run (as_of, policy_version, finished_at, raised, told, ended)
            values (:night, :version, :now, :raised,
                    (select count(*) from receivable_alert where raised_on = :night and told), :ended)
            returning told""";

    private static final String WORKDAY = """
            select cast(min(day) as date) from generate_series(cast(:night as date), cast(:night as date) + 30,
                interval '1 day') day
            where is_working_day(cast(day as date))""";

    private static final String END_OF_CUSTOMER = """
            update receivable_alert set ended_at = :now where ended_at is null and invoice_id in (%s)""".formatted(OVER.formatted("invoice.customer_id = :customer"));

    private static final String TASKS_OF_CUSTOMER = """
            update task set done_at = :now, version = version + 1
            where done_at is null and customer_id = :customer and source_kind = 'invoice' and created_by is null
            and source_id in (%s)""".formatted(OVER.formatted("invoice.customer_id = :customer"));

    private final JdbcClient jdbc;
    private final EntityManager entities;

    @Override
    public void oneAtATime() {
        jdbc.sql("""
                        select set_config('work_mem', '64MB', true), set_config('statement_timeout', '110s', true)""").query((row, n) -> true).single();
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", LOCK)
                .query((row, n) -> true)
                .single();
    }

    @Override
    public boolean isDone(LocalDate night) {
        return jdbc.sql("select exists (select 1 from receivable_alert_run where as_of = :night)")
                .param("night", night)
                .query(Boolean.class)
                .single();
    }

    @Override
    public AlertNight execute(ReceivablePolicy policy, LocalDate night, Instant now) {
        entities.flush();
        Map<String, Object> all = new HashMap<>();
        all.put("night", night);
        all.put("now", Timestamp.from(now));
        all.put("steps", policy.steps().toArray(Integer[]::new));
        all.put("horizon", night.minusDays(policy.steps().get(0)));
        all.put("managerFrom", policy.managerFrom());
        all.put("directorFrom", policy.directorFrom());
        all.put("version", policy.version());
        int raised = update(RAISE, all);
        all.put("raised", raised);
        int ended = update(END, all);
        all.put("ended", ended);
        update(REOPEN, all);
        update(TASKS_OVER, all);
        all.put("workday", jdbc.sql(WORKDAY).params(all).query(LocalDate.class).single());
        update(TELL, all);
        int told = jdbc.sql(RUN).params(all).query(Integer.class).single();
        return new AlertNight(raised, told, ended);
    }

    @Override
    public void endSettled(CustomerId customer, Instant now) {
        entities.flush();
        // what a night raises at this moment is seen after it has ended
        jdbc.sql("select pg_advisory_xact_lock_shared(:key)")
                .param("key", LOCK)
                .query((row, n) -> true)
                .single();
        Map<String, Object> all = Map.of("customer", customer.value(), "now", Timestamp.from(now));
        update(END_OF_CUSTOMER, all);
        update(TASKS_OF_CUSTOMER, all);
    }

    private int update(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).update();
    }
}
