package com.keyuan.crm.service.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.service.CaseState;
import com.keyuan.crm.service.PublicCase;
import com.keyuan.crm.service.ServiceCaseId;
import com.keyuan.crm.service.ServiceCaseLists;
import com.keyuan.crm.service.ServiceCasePage;
import com.keyuan.crm.service.ServiceCaseRow;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.persistence.ListKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlServiceCaseLists implements ServiceCaseLists {

    private final JdbcClient jdbc;
    private final AccessPolicy policy;

    @Override
    public Slice<ServiceCaseRow> list(CurrentUser user, Scope scope, @Nullable String after, int size) {
        return scope == Scope.DONE ? done(user, after, size) : open(user, scope, after, size);
    }

    private Slice<ServiceCaseRow> open(CurrentUser user, Scope scope, @Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        String from = ListKey.after(after, ListKey.Kind.DAY, "service_case.due_on", ">", parameters);
        List<ServiceCaseRow> rows = rows(
                        user, open(scope) + from + " order by service_case.due_on, service_case.id limit :size")
                .params(parameters)
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(rows, size, row -> ListKey.text(row.dueOn(), row.id()));
    }

    private static String open(Scope scope) {
        return switch (scope) {
            case MINE -> "service_case.done_at is null and service_case.owner_id = :me";
            case OPEN -> "service_case.done_at is null";
            case CHECK -> "service_case.state = 'CHECK'";
            case DONE -> "service_case.done_at is not null";
        };
    }

    private Slice<ServiceCaseRow> done(CurrentUser user, @Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        String from = ListKey.after(after, ListKey.Kind.MOMENT, "service_case.done_at", "<", parameters);
        List<ServiceCaseRow> rows = rows(
                        user,
                        open(Scope.DONE) + from
                                + " order by service_case.done_at desc, service_case.id desc limit :size")
                .params(parameters)
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(rows, size, row -> ListKey.text(Objects.requireNonNull(row.doneAt()), row.id()));
    }

    @Override
    public List<ServiceCaseRow> ofCustomer(CurrentUser user, CustomerId customer, int size) {
        return rows(user, """
                        service_case.customer_id = :customer
                        order by service_case.done_at is not null, service_case.due_on, service_case.id limit :size""")
                .param("customer", customer.value())
                .param("size", size)
                .query((row, n) -> row(row))
                .list();
    }

    @Override
    public Optional<ServiceCaseRow> row(ServiceCaseId id) {
        return select("service_case.id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional();
    }

    @Override
    public int count(CurrentUser user, Scope scope) {
        RecordFilter filter = policy.filter(user, Action.SERVICE_CASE_VIEW);
        return jdbc.sql("select count(*) from service_case where " + open(scope) + " and " + filter.sql())
                .params(filter.parameters())
                .param("me", user.id().value())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<ServiceCasePage.Round> rounds(ServiceCaseId id) {
        return jdbc.sql(CaseRoundSql.ROUNDS)
                .param("id", id.value())
                .query((row, n) -> CaseRoundSql.round(row))
                .list();
    }

    @Override
    public List<ServiceCasePage.Reopening> reopenings(ServiceCaseId id) {
        return jdbc.sql(CaseRoundSql.REOPENINGS)
                .param("id", id.value())
                .query((row, n) -> CaseRoundSql.reopening(row))
                .list();
    }

    @Override
    public Optional<String> code(ServiceCaseId id) {
        return jdbc.sql("select code from service_case where id = :id and code is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<PublicCase> publicCase(String code) {
        return jdbc.sql(CaseRoundSql.PUBLIC)
                .param("code", code)
                .query((row, n) -> CaseRoundSql.shown(row))
                .optional();
    }

    private StatementSpec rows(CurrentUser user, String condition) {
        RecordFilter filter = policy.filter(user, Action.SERVICE_CASE_VIEW);
        return select(filter.sql() + " and " + condition)
                .params(filter.parameters())
                .param("me", user.id().value());
    }

    private StatementSpec select(String condition) {
        return jdbc.sql("""
                select service_case.*, coalesce(target_at, (due_on + time '18:00') at time zone 'Asia/Shanghai') as target,
                       customer.name as customer_name, customer.tier, opener.name as opener,
                       owner.name as owner_name, doer.name as doer
                from service_case join customer on customer.id = service_case.customer_id
                join person opener on opener.id = service_case.opened_by
                left join person owner on owner.id = service_case.owner_id
                left join person doer on doer.id = service_case.done_by
                where\s""" + condition);
    }

    private static ServiceCaseRow row(ResultSet row) throws SQLException {
        UUID owner = row.getObject("owner_id", UUID.class);
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new ServiceCaseRow(
                new ServiceCaseId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer_name"),
                row.getString("tier"),
                row.getString("text"),
                row.getString("source_kind"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opener"),
                owner == null ? null : new PersonId(owner),
                row.getString("owner_name"),
                CaseState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getInt("reopened"),
                row.getBoolean("before_loop"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("target", OffsetDateTime.class).toInstant(),
                0,
                done == null ? null : done.toInstant(),
                row.getString("doer"),
                row.getString("outcome"));
    }
}
