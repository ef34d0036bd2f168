package com.keyuan.crm.contract.persistence;

import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.ResponsibilityId;
import com.keyuan.crm.contract.ResponsibilityQueries;
import com.keyuan.crm.contract.ResponsibilityRow;
import com.keyuan.crm.contract.ResponsibilityState;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
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
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlResponsibilityQueries implements ResponsibilityQueries {

    private static final String ROWS = """
            select service_responsibility.*, contract.number, contract.title, contract.amount, contract.signed_on,
                   customer.name as customer_name, customer.tier, holder.name as holder_name, served.name as person_name,
                   runs.now and service_responsibility.state = 'OFFERED' and (%s) as may_answer,
                   runs.now and service_responsibility.state = 'OFFERED' and (%s) as may_decline,
                   runs.now and service_responsibility.state in ('OFFERED', 'ACCEPTED') and (%s) as may_pass_on
            from service_responsibility join contract on contract.id = service_responsibility.contract_id
            join customer on customer.id = service_responsibility.customer_id
            join person holder on holder.id = contract.holder_id
            left join person served on served.id = service_responsibility.person_id
            cross join lateral (select\s""" + SqlAfterSales.RUNS + """
             as now) runs
            where\s""";

    private static final String OWN = """
            service_responsibility.person_id = :me and service_responsibility.state in ('OFFERED', 'ACCEPTED')""";

    private final JdbcClient jdbc;

    @Override
    public Slice<ResponsibilityRow> rows(
            Permitted permitted, View view, PersonId me, @Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = parameters(permitted, me);
        String which =
                switch (view) {
                    case OFFERED -> "service_responsibility.state = 'OFFERED'";
                    case ACCEPTED -> "service_responsibility.state = 'ACCEPTED'";
                    case MINE -> OWN;
                };
        String from = ListKey.after(after, ListKey.Kind.DAY, "service_responsibility.due_on", ">", parameters);
        parameters.put("limit", size + 1);
        return Slice.of(
                jdbc.sql(select(permitted) + permitted.seen().sql() + " and runs.now and " + which + from
                                + " order by service_responsibility.due_on, service_responsibility.id limit :limit")
                        .params(parameters)
                        .query(SqlResponsibilityQueries::row)
                        .list(),
                size,
                row -> ListKey.text(row.dueOn(), row.id()));
    }

    @Override
    public Counts counts(Permitted permitted, PersonId me) {
        return jdbc.sql("select count(*) filter (where state = 'OFFERED') as offered, count(*) filter (where " + OWN
                        + ") as mine from service_responsibility where state in ('OFFERED', 'ACCEPTED') and "
                        + SqlAfterSales.RUNS + " and " + permitted.seen().sql())
                .params(parameters(permitted, me))
                .query((row, n) -> new Counts(row.getInt("offered"), row.getInt("mine")))
                .single();
    }

    @Override
    public List<ResponsibilityRow> ofContract(Permitted permitted, ContractId contract) {
        return jdbc.sql(select(permitted) + """
                        service_responsibility.contract_id = :contract
                        order by service_responsibility.offered_at desc, service_responsibility.id desc""")
                .params(rights(permitted))
                .param("contract", contract.value())
                .query(SqlResponsibilityQueries::row)
                .list();
    }

    @Override
    public Optional<ResponsibilityRow> row(Permitted permitted, ResponsibilityId id) {
        return jdbc.sql(select(permitted) + "service_responsibility.id = :id")
                .params(rights(permitted))
                .param("id", id.value())
                .query(SqlResponsibilityQueries::row)
                .optional();
    }

    private static String select(Permitted permitted) {
        return ROWS.formatted(
                permitted.answered().sql(),
                permitted.declined().sql(),
                permitted.passedOn().sql());
    }

    private static Map<String, Object> rights(Permitted permitted) {
        Map<String, Object> parameters = new HashMap<>(permitted.answered().parameters());
        parameters.putAll(permitted.declined().parameters());
        parameters.putAll(permitted.passedOn().parameters());
        return parameters;
    }

    private static Map<String, @Nullable Object> parameters(Permitted permitted, PersonId me) {
        Map<String, @Nullable Object> parameters = new HashMap<>(rights(permitted));
        parameters.putAll(permitted.seen().parameters());
        parameters.put("me", me.value());
        return parameters;
    }

    private static ResponsibilityRow row(ResultSet row, int n) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new ResponsibilityRow(
                new ResponsibilityId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new ContractId(row.getObject("contract_id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                new Money(row.getBigDecimal("amount")),
                row.getObject("signed_on", LocalDate.class),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer_name"),
                row.getString("tier"),
                row.getString("holder_name"),
                person == null ? null : new PersonId(person),
                row.getString("person_name"),
                ResponsibilityState.valueOf(row.getString("state")),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getString("decline_note"),
                row.getObject("escalated_at") != null,
                row.getBoolean("may_answer"),
                row.getBoolean("may_decline"),
                row.getBoolean("may_pass_on"));
    }
}
