package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.trust.PersonState;
import com.keyuan.crm.trust.RiskFilter;
import com.keyuan.crm.trust.RiskMap;
import com.keyuan.crm.trust.RiskQueries;
import com.keyuan.crm.trust.TrustVerdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlRiskQueries implements RiskQueries {

    private static final String PEOPLE = """
            select trust_present.attached_id, person.name, person.level, person.department_id,
                   department.name as department_name, coalesce(person_standing.state, 'PRESENT') as state,
                   count(*) as customers, sum(trust_present.revenue) as revenue,
                   round(case when sum(greatest(trust_present.revenue, 0)) > 0
                       then sum(trust_present.score * greatest(trust_present.revenue, 0))
                            / sum(greatest(trust_present.revenue, 0))
                       else avg(trust_present.score) end, 2) as trust,
                   count(*) filter (where verdict = 'PERSONAL') as personal,
                   count(*) filter (where sole_id is not null) as sole,
                   coalesce(sum(trust_present.revenue) filter (where verdict = 'COMPANY'), 0) as company_revenue,
                   coalesce(sum(trust_present.revenue) filter (where verdict = 'SHARED'), 0) as shared_revenue,
                   coalesce(sum(trust_present.revenue) filter (where verdict = 'PERSONAL'), 0) as personal_revenue,
                   sum(money_at_risk) as risk,
                   case when trust_present.attached_id is null then 0 else round(sum(money_at_risk)
                       * case coalesce(person_standing.state, 'PRESENT') when 'LEFT' then left_share
                              when 'ON_NOTICE' then on_notice_share else present_share end, 2) end as exposed,
                   max(trust_present.as_of) as as_of
            from trust_present
            join customer on customer.id = trust_present.customer_id
            left join person on person.id = trust_present.attached_id
            left join department on department.id = person.department_id
            left join person_standing on person_standing.person_id = person.id
            cross join (select * from trust_policy
                        where effective_from <= :today
                        order by effective_from desc, version desc limit 1) policy
            where %s
            group by trust_present.attached_id, person.name, person.level, person.department_id, department.name,
                     person_standing.state, left_share, on_notice_share, present_share
            order by exposed desc, risk desc, trust_present.attached_id""";

    private static final String POINTS = """
            select customer.id, customer.name, customer.tier, trust_present.attached_id, person.name as person_name,
                   holder.name as holder_name, trust_present.score, verdict, trust_present.revenue, money_at_risk
            from trust_present
            join customer on customer.id = trust_present.customer_id
            left join person on person.id = trust_present.attached_id
            left join person holder on holder.id = trust_present.holder_id
            where trust_present.revenue > 0 and %s
            order by trust_present.revenue desc, customer.id limit :limit""";

    private static final String WORSE = """
            select customer.id, customer.name, person.name as person_name, earlier.score as before,
                   earlier.verdict as verdict_before, trust_present.score, trust_present.verdict
            from trust_present
            join customer on customer.id = trust_present.customer_id
            join trust_score earlier on earlier.customer_id = customer.id
                and earlier.run_id = (select id from trust_run where finished_at is not null and as_of <= :then
                                      and exists (select 1 from trust_score of where of.run_id = trust_run.id)
                                      order by as_of desc, finished_at desc limit 1)
            left join person on person.id = trust_present.attached_id
            where trust_present.verdict <> 'UNKNOWN' and earlier.score - trust_present.score >= 2 and %s
            order by earlier.score - trust_present.score desc, customer.id limit :limit""";

    private final JdbcClient jdbc;

    @Override
    public List<RiskMap.PersonRow> people(RecordFilter customers, RiskFilter filter, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>(customers.parameters());
        return jdbc.sql(PEOPLE.formatted(where(customers, filter, parameters)))
                .params(parameters)
                .param("today", today)
                .query(SqlRiskQueries::person)
                .list();
    }

    @Override
    public List<RiskMap.PointRow> points(RecordFilter customers, RiskFilter filter, int atMost) {
        Map<String, Object> parameters = new HashMap<>(customers.parameters());
        return jdbc.sql(POINTS.formatted(where(customers, filter, parameters)))
                .params(parameters)
                .param("limit", atMost)
                .query((row, n) -> new RiskMap.PointRow(
                        new CustomerId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("tier"),
                        TrustRows.person(row, "attached_id"),
                        row.getString("person_name"),
                        row.getString("holder_name"),
                        row.getBigDecimal("score"),
                        TrustVerdict.valueOf(row.getString("verdict")),
                        row.getBigDecimal("revenue"),
                        row.getBigDecimal("money_at_risk")))
                .list();
    }

    @Override
    public List<RiskMap.WorseRow> worse(RecordFilter customers, RiskFilter filter, LocalDate today, int atMost) {
        Map<String, Object> parameters = new HashMap<>(customers.parameters());
        return jdbc.sql(WORSE.formatted(where(customers, filter, parameters)))
                .params(parameters)
                .param("then", today.minusDays(24))
                .param("limit", atMost)
                .query((row, n) -> new RiskMap.WorseRow(
                        new CustomerId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("person_name"),
                        row.getBigDecimal("before"),
                        TrustVerdict.valueOf(row.getString("verdict_before")),
                        row.getBigDecimal("score"),
                        TrustVerdict.valueOf(row.getString("verdict"))))
                .list();
    }

    private static String where(RecordFilter customers, RiskFilter filter, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder(customers.sql());
        if (filter.department() != null) {
            sql.append(" and person.department_id = :department");
            parameters.put("department", filter.department().value());
        }
        if (filter.person() != null) {
            sql.append(" and trust_present.attached_id = :person");
            parameters.put("person", filter.person().value());
        }
        if (filter.onlyA()) {
            sql.append(" and customer.tier = 'A'");
        }
        return sql.toString();
    }

    private static RiskMap.PersonRow person(ResultSet row, int n) throws SQLException {
        UUID department = row.getObject("department_id", UUID.class);
        String level = row.getString("level");
        return new RiskMap.PersonRow(
                TrustRows.person(row, "attached_id"),
                row.getString("name"),
                level == null ? null : Level.valueOf(level),
                department == null ? null : new DepartmentId(department),
                row.getString("department_name"),
                PersonState.valueOf(row.getString("state")),
                row.getLong("customers"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("trust"),
                row.getLong("personal"),
                row.getLong("sole"),
                row.getBigDecimal("company_revenue"),
                row.getBigDecimal("shared_revenue"),
                row.getBigDecimal("personal_revenue"),
                row.getBigDecimal("risk"),
                row.getBigDecimal("exposed"),
                row.getObject("as_of", LocalDate.class));
    }
}
