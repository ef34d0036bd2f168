package com.keyuan.crm.tier.persistence;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.tier.TierFactor;
import com.keyuan.crm.tier.TierPolicies;
import com.keyuan.crm.tier.TierPolicy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTierPolicies implements TierPolicies {

    private final JdbcClient jdbc;

    @Override
    public TierPolicy effectiveOn(LocalDate day) {
        return jdbc.sql("""
                        select * from tier_policy where effective_from <= :day
                        order by effective_from desc, version desc limit 1""").param("day", day).query(SqlTierPolicies::policy).single();
    }

    @Override
    public Optional<TierPolicy> findByVersion(int version) {
        return jdbc.sql("select * from tier_policy where version = :version")
                .param("version", version)
                .query(SqlTierPolicies::policy)
                .optional();
    }

    @Override
    public List<TierPolicy> all() {
        return jdbc.sql("select * from tier_policy order by version desc")
                .query(SqlTierPolicies::policy)
                .list();
    }

    @Override
    public int add(TierPolicy draft) {
        // a lock nobody else takes: two authors at once get numbers one after the other
        jdbc.sql("select version from tier_policy where version = 1 for no key update")
                .query(Integer.class)
                .single();
        JdbcClient.StatementSpec insert = jdbc.sql("""
                insert into tier_policy (version, method, effective_from, value_weight, potential_weight,
                    loyalty_weight, satisfaction_weight, importance_weight, payment_weight, a_threshold, b_threshold,
                    hysteresis, pareto_a, pareto_b, auto_accept, note, made_by, made_at)
                select max(version) + 1, :method, :from, :VALUE, :POTENTIAL, :LOYALTY, :SATISFACTION, :IMPORTANCE,
                       :PAYMENT, :a, :b, :h, :paretoA, :paretoB, :autoAccept, :note, :by, :at
                from tier_policy returning version""");
        for (TierFactor factor : TierFactor.values()) {
            insert = insert.param(factor.name(), draft.weight(factor));
        }
        PersonId by = draft.madeBy();
        return insert.param("method", draft.method().name())
                .param("from", draft.effectiveFrom())
                .param("a", draft.aThreshold())
                .param("b", draft.bThreshold())
                .param("h", draft.hysteresis())
                .param("paretoA", draft.paretoA())
                .param("paretoB", draft.paretoB())
                .param("autoAccept", draft.autoAccept())
                .param("note", draft.note())
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(draft.madeAt()))
                .query(Integer.class)
                .single();
    }

    static TierPolicy policy(ResultSet row, int n) throws SQLException {
        UUID by = row.getObject("made_by", UUID.class);
        return new TierPolicy(
                row.getInt("version"),
                TierPolicy.Method.valueOf(row.getString("method")),
                row.getObject("effective_from", LocalDate.class),
                weights(row),
                row.getBigDecimal("a_threshold"),
                row.getBigDecimal("b_threshold"),
                row.getBigDecimal("hysteresis"),
                row.getBigDecimal("pareto_a"),
                row.getBigDecimal("pareto_b"),
                row.getBoolean("auto_accept"),
                row.getString("note"),
                by == null ? null : new PersonId(by),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    static Map<TierFactor, BigDecimal> weights(ResultSet row) throws SQLException {
        Map<TierFactor, BigDecimal> weights = new EnumMap<>(TierFactor.class);
        for (TierFactor factor : TierFactor.values()) {
            weights.put(factor, row.getBigDecimal(factor.name().toLowerCase(Locale.ROOT) + "_weight"));
        }
        return weights;
    }
}
