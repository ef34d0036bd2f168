package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.allocation.ApplicationId;
import com.keyuan.crm.allocation.ApplicationPage;
import com.keyuan.crm.allocation.ApplicationQueries;
import com.keyuan.crm.allocation.ApplicationRow;
import com.keyuan.crm.allocation.ApplicationState;
import com.keyuan.crm.allocation.HolderRecord;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlApplicationQueries implements ApplicationQueries {

    private static final String ROW = """
            select allocation_application.*, applicant.name as applicant, department.name as department,
                   answerer.name as answerer, asked.customers, asked.promised
            from allocation_application
            join person applicant on applicant.id = allocation_application.applicant_id
            join department on department.id = applicant.department_id
            left join person answerer on answerer.id = allocation_application.answered_by
            cross join lateral (
                select string_agg(customer.name, '、' order by application_line.id) as customers,
                       sum(expected_revenue) as promised
                from application_line join customer on customer.id = application_line.customer_id
                where application_line.application_id = allocation_application.id) asked
            where\s""";

    private final JdbcClient jdbc;
    private final AccessPolicy policy;
    private final ApplicationLineRows lines;

    @Override
    public Slice<ApplicationRow> list(CurrentUser user, boolean waiting, @Nullable String after, int size) {
        MomentKey key = MomentKey.read(after, waiting);
        RecordFilter filter = policy.filter(user, waiting ? Action.APPLICATION_ANSWER : Action.APPLICATION_VIEW);
        List<ApplicationRow> rows = jdbc.sql(ROW + filter.sql() + (waiting ? """
                         and allocation_application.state = 'FILED'
                        and (allocation_application.filed_at, allocation_application.id) > (:at, :after)
                        order by allocation_application.filed_at, allocation_application.id limit :size""" : """
                         and (allocation_application.filed_at, allocation_application.id) < (:at, :after)
                        order by allocation_application.filed_at desc, allocation_application.id desc limit :size"""))
                .params(filter.parameters())
                .param("at", key.at())
                .param("after", key.id())
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(rows, size, row -> MomentKey.of(row.filedAt(), row.id()));
    }

    @Override
    public int countWaiting(CurrentUser user) {
        RecordFilter filter = policy.filter(user, Action.APPLICATION_ANSWER);
        return jdbc.sql("select count(*) from allocation_application where state = 'FILED' and " + filter.sql())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<ApplicationText> find(ApplicationId id) {
        StatementSpec one = jdbc.sql(ROW + "allocation_application.id = :id").param("id", id.value());
        return one.query((row, n) -> new ApplicationText(
                        row(row),
                        new PersonId(row.getObject("applicant_id", UUID.class)),
                        row.getString("background"),
                        row.getString("plan")))
                .optional();
    }

    @Override
    public List<ApplicationPage.Line> lines(CurrentUser user, ApplicationId id) {
        return lines.of(user, id);
    }

    @Override
    public Map<PersonId, HolderRecord> records(Collection<PersonId> people) {
        Map<PersonId, HolderRecord> found = new HashMap<>();
        jdbc.sql("""
                        select holder_id, count(*) as evaluated, count(promised) as promised,
                               count(*) filter (where revenue >= promised) as kept, sum(revenue) as revenue,
                               sum(round(revenue_before * months / 6, 2)) as comparable
                        from allocation_evaluation
                        where holder_id = any(cast(:people as uuid[])) and reason in ('ASSIGNED', 'APPLICATION', 'CLAIM', 'ROTATION')
                        group by holder_id""")
                .param("people", SqlPrinciples.array(people.stream().map(PersonId::value)))
                .query(row -> {
                    found.put(
                            new PersonId(row.getObject("holder_id", UUID.class)),
                            new HolderRecord(
                                    row.getInt("evaluated"),
                                    row.getInt("promised"),
                                    row.getInt("kept"),
                                    row.getBigDecimal("revenue"),
                                    row.getBigDecimal("comparable")));
                });
        return found;
    }

    private static ApplicationRow row(ResultSet row) throws SQLException {
        return new ApplicationRow(
                new ApplicationId(row.getObject("id", UUID.class)),
                row.getString("applicant"),
                row.getString("department"),
                row.getString("customers"),
                row.getBigDecimal("promised"),
                row.getObject("expected_by", LocalDate.class),
                row.getTimestamp("filed_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                instant(row.getTimestamp("escalated_at")),
                ApplicationState.valueOf(row.getString("state")),
                row.getString("answerer"),
                instant(row.getTimestamp("answered_at")),
                row.getString("answer"));
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
