package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.expense.CityClass;
import com.keyuan.crm.expense.CityClassRule;
import com.keyuan.crm.expense.LimitRule;
import com.keyuan.crm.expense.LineCategory;
import com.keyuan.crm.expense.ReimbursementPolicies;
import com.keyuan.crm.expense.ReimbursementPolicy;
import com.keyuan.crm.expense.VerificationMode;
import com.keyuan.crm.expense.VerificationPolicy;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A version is read with its limits in one statement. */
@Repository
@RequiredArgsConstructor
class SqlReimbursementPolicies implements ReimbursementPolicies {

    private static final String SELECT = """
            select policy.version, policy.verification, policy.working_days, policy.above_amount, policy.decided_at,
                   policy.decided_by, policy.reason, given.category, given.city_class, given.per_day
            from expense_policy policy
            left join expense_policy_limit given on given.policy_version = policy.version
            """;

    private final JdbcClient jdbc;

    @Override
    public ReimbursementPolicy current() {
        return read(SELECT + "where policy.version = (select max(version) from expense_policy)")
                .get(0);
    }

    @Override
    public ReimbursementPolicy lockCurrent() {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended('expense_policy', 0)) as text)")
                .query(String.class)
                .list();
        return current();
    }

    @Override
    public List<ReimbursementPolicy> all() {
        return read(SELECT + "order by policy.version desc");
    }

    @Override
    public void add(ReimbursementPolicy policy) {
        jdbc.sql("""
                        insert into expense_policy (version, verification, working_days, above_amount, decided_at, decided_by, reason)
                        values (:version, :verification, :days, :above, :at, :by, :reason)""")
                .param("version", policy.version())
                .param("verification", policy.verification().mode().name())
                .param("days", policy.verification().workingDays())
                .param("above", policy.verification().above().amount())
                .param("at", policy.decidedAt().atOffset(ZoneOffset.UTC))
                .param(
                        "by",
                        policy.decidedBy() == null ? null : policy.decidedBy().value())
                .param("reason", policy.reason())
                .update();
        policy.limits()
                .perDay()
                .forEach((limit, money) -> jdbc.sql("""
                        insert into expense_policy_limit (policy_version, category, city_class, per_day)
                        values (:version, :category, :class, :perDay)""")
                        .param("version", policy.version())
                        .param("category", limit.category().name())
                        .param("class", limit.cityClass().name())
                        .param("perDay", money.amount())
                        .update());
    }

    @Override
    public CityClassRule cityClasses() {
        return new CityClassRule(jdbc
                .sql("select name, city_class from expense_city")
                .query((row, n) -> Map.entry(row.getString("name"), CityClass.valueOf(row.getString("city_class"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private List<ReimbursementPolicy> read(String sql) {
        Map<Integer, Head> heads = new LinkedHashMap<>();
        jdbc.sql(sql).query((ResultSet row) -> {
            Head head = heads.get(row.getInt("version"));
            if (head == null) {
                head = head(row);
                heads.put(row.getInt("version"), head);
            }
            if (row.getString("category") != null) {
                head.limits.put(
                        new LimitRule.Limit(
                                LineCategory.valueOf(row.getString("category")),
                                CityClass.valueOf(row.getString("city_class"))),
                        new Money(row.getBigDecimal("per_day")));
            }
        });
        return heads.values().stream().map(Head::policy).toList();
    }

    private static Head head(ResultSet row) throws SQLException {
        UUID by = row.getObject("decided_by", UUID.class);
        return new Head(
                row.getInt("version"),
                new VerificationPolicy(
                        VerificationMode.valueOf(row.getString("verification")),
                        row.getInt("working_days"),
                        new Money(row.getBigDecimal("above_amount"))),
                row.getObject("decided_at", OffsetDateTime.class),
                by == null ? null : new PersonId(by),
                row.getString("reason"),
                new HashMap<>());
    }

    private record Head(
            int version,
            VerificationPolicy verification,
            OffsetDateTime decidedAt,
            @Nullable PersonId decidedBy,
            String reason,
            Map<LimitRule.Limit, Money> limits) {

        ReimbursementPolicy policy() {
            return new ReimbursementPolicy(
                    version, verification, new LimitRule(limits), decidedAt.toInstant(), decidedBy, reason);
        }
    }
}
