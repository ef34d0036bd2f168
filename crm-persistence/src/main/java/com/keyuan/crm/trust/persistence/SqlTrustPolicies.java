package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trust.PersonState;
import com.keyuan.crm.trust.TrustFactor;
import com.keyuan.crm.trust.TrustPolicies;
import com.keyuan.crm.trust.TrustPolicy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTrustPolicies implements TrustPolicies {

    private final JdbcClient jdbc;

    @Override
    public TrustPolicy effectiveOn(LocalDate day) {
        return jdbc.sql("""
                        select *, version as policy_version from trust_policy where effective_from <= :day
                        order by effective_from desc, version desc limit 1""").param("day", day).query(SqlTrustPolicies::policy).single();
    }

    @Override
    public Optional<TrustPolicy> findByVersion(int version) {
        return jdbc.sql("select *, version as policy_version from trust_policy where version = :version")
                .param("version", version)
                .query(SqlTrustPolicies::policy)
                .optional();
    }

    @Override
    public List<TrustPolicy> all() {
        return jdbc.sql("select *, version as policy_version from trust_policy order by version desc")
                .query(SqlTrustPolicies::policy)
                .list();
    }

    @Override
    public int add(TrustPolicy draft) {
        // a lock nobody else takes: two authors at once get numbers one after the other
        jdbc.sql("select version from trust_policy where version = 1 for no key update")
                .query(Integer.class)
                .single();
        JdbcClient.StatementSpec insert = jdbc.sql("""
                insert into trust_policy (version, effective_from, first_contact_weight, order_route_weight, breadth_weight,
                    tenure_weight, verification_weight, team_service_weight, record_weight, company_from, shared_from,
                    confidence_from, half_life, evidence_days, present_share, on_notice_share, left_share, risk_limit,
                    note, made_by, made_at)
                select max(version) + 1, :from, :FIRST_CONTACT, :ORDER_ROUTE, :BREADTH, :TENURE, :VERIFICATION,
                       :TEAM_SERVICE, :RECORD, :company, :shared, :confidence, :halfLife, :evidenceDays, :PRESENT,
                       :ON_NOTICE, :LEFT, :limit, :note, :by, :at
                from trust_policy returning version""");
        for (TrustFactor factor : TrustFactor.values()) {
            insert = insert.param(factor.name(), draft.weight(factor));
        }
        for (PersonState state : PersonState.values()) {
            insert = insert.param(state.name(), draft.share(state));
        }
        PersonId by = draft.madeBy();
        keepDecay(draft.halfLife());
        return insert.param("from", draft.effectiveFrom())
                .param("company", draft.companyFrom())
                .param("shared", draft.sharedFrom())
                .param("confidence", draft.confidenceFrom())
                .param("halfLife", draft.halfLife())
                .param("evidenceDays", draft.evidenceDays())
                .param("limit", draft.riskLimit())
                .param("note", draft.note())
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(draft.madeAt()))
                .query(Integer.class)
                .single();
    }

    private void keepDecay(int halfLife) {
        jdbc.sql("""
                        insert into trust_decay (half_life, age, weight)
                        select :halfLife, past.age, %s from generate_series(0, 3650) as past (age)
                        on conflict do nothing""".formatted(TrustSql.weight(":halfLife")))
                .param("halfLife", halfLife)
                .update();
    }

    /** Also from a row in which a score stands beside it. */
    static TrustPolicy policy(ResultSet row, int n) throws SQLException {
        Map<TrustFactor, BigDecimal> weights = new EnumMap<>(TrustFactor.class);
        for (TrustFactor factor : TrustFactor.values()) {
            weights.put(factor, row.getBigDecimal(TrustSql.column(factor) + "_weight"));
        }
        Map<PersonState, BigDecimal> shares = new EnumMap<>(PersonState.class);
        for (PersonState state : PersonState.values()) {
            shares.put(state, row.getBigDecimal(TrustSql.column(state)));
        }
        return new TrustPolicy(
                row.getInt("policy_version"),
                row.getObject("effective_from", LocalDate.class),
                weights,
                row.getBigDecimal("company_from"),
                row.getBigDecimal("shared_from"),
                row.getBigDecimal("confidence_from"),
                row.getInt("half_life"),
                row.getInt("evidence_days"),
                shares,
                row.getBigDecimal("risk_limit"),
                row.getString("note"),
                TrustRows.person(row, "made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
