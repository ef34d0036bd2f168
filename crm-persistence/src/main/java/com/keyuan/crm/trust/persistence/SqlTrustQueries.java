package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.trust.TrustPoint;
import com.keyuan.crm.trust.TrustQueries;
import com.keyuan.crm.trust.TrustStanding;
import com.keyuan.crm.trust.TrustVerdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTrustQueries implements TrustQueries {

    private static final String STANDING = """
            select trust_present.*, trust_policy.*, attached.name as attached_name, holder.name as holder_name,
                   sole.name as sole_name, earlier.score as before
            from trust_present
            join customer on customer.id = trust_present.customer_id
            join trust_policy on trust_policy.version = trust_present.policy_version
            left join person attached on attached.id = trust_present.attached_id
            left join person holder on holder.id = trust_present.holder_id
            left join person sole on sole.id = trust_present.sole_id
            left join lateral (
                select trust_score.score from trust_score
                where trust_score.customer_id = customer.id and trust_score.as_of <= trust_present.as_of - 85
                order by trust_score.as_of desc limit 1) earlier on true
            where trust_present.customer_id = :customer and %s""";

    private final JdbcClient jdbc;

    @Override
    public Optional<TrustStanding> standing(CustomerId customer, RecordFilter customers) {
        return jdbc.sql(STANDING.formatted(customers.sql()))
                .params(customers.parameters())
                .param("customer", customer.value())
                .query(SqlTrustQueries::standing)
                .optional();
    }

    @Override
    public List<TrustPoint> points(CustomerId customer, LocalDate today) {
        return jdbc.sql("""
                        select distinct on (date_trunc('month', as_of)) as_of, score, verdict
                        from trust_score where customer_id = :customer and as_of > cast(:today as date) - 730
                        order by date_trunc('month', as_of), as_of desc, calculated_at desc""")
                .param("customer", customer.value())
                .param("today", today)
                .query((row, n) -> new TrustPoint(
                        row.getObject("as_of", LocalDate.class),
                        row.getBigDecimal("score"),
                        TrustVerdict.valueOf(row.getString("verdict"))))
                .list();
    }

    private static TrustStanding standing(ResultSet row, int n) throws SQLException {
        return new TrustStanding(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getObject("as_of", LocalDate.class),
                SqlTrustPolicies.policy(row, n),
                TrustRows.evidence(row),
                TrustRows.factors(row),
                row.getBigDecimal("confidence"),
                row.getBigDecimal("score"),
                TrustVerdict.valueOf(row.getString("verdict")),
                TrustRows.person(row, "attached_id"),
                row.getString("attached_name"),
                row.getString("holder_name"),
                row.getString("sole_name"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("money_at_risk"),
                row.getBigDecimal("before"));
    }
}
