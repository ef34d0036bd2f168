package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.AllocationPolicies;
import com.keyuan.crm.allocation.AllocationPolicy;
import com.keyuan.crm.allocation.AllocationPolicy.PoolLimits;
import com.keyuan.crm.allocation.AllocationPolicy.Recycling;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlAllocationPolicies implements AllocationPolicies {

    private final JdbcClient jdbc;

    @Override
    public AllocationPolicy effectiveOn(LocalDate day) {
        return jdbc.sql("""
                        select * from allocation_policy where effective_from <= :day
                        order by effective_from desc, version desc limit 1""")
                .param("day", day)
                .query(SqlAllocationPolicies::policy)
                .single();
    }

    @Override
    public List<AllocationPolicy> all() {
        return jdbc.sql("select * from allocation_policy order by version desc")
                .query(SqlAllocationPolicies::policy)
                .list();
    }

    @Override
    public int add(AllocationPolicy draft) {
        // a lock nobody else takes: two authors at once get numbers one after the other
        jdbc.sql("select version from allocation_policy where version = 1 for no key update")
                .query(Integer.class)
                .single();
        PersonId by = draft.madeBy();
        return jdbc.sql("""
                        insert into allocation_policy (version, effective_from, a_from, b_from, c_from, senior_a, senior_b,
                            senior_c, regular_a, regular_b, regular_c, new_a, new_b, new_c, claims_per_day, claims_in_total,
                            claim_days, lock_out_days, moves_at_most, move_days, recycle_a, recycle_b, recycle_c,
                            first_warning, last_warning, open_order_days, undo_days, note, made_by, made_at)
                        select max(version) + 1, :effectiveFrom, :a_from, :b_from, :c_from, :senior_a, :senior_b,
                            :senior_c, :regular_a, :regular_b, :regular_c, :new_a, :new_b, :new_c, :claimsPerDay,
                            :claimsInTotal, :claimDays, :lockOutDays, :movesAtMost, :moveDays, :recycle_a, :recycle_b,
                            :recycle_c, :firstWarning, :lastWarning, :openOrderDays, :undoDays, :note, :by, :at
                        from allocation_policy returning version""")
                .params(parameters(draft))
                .param("effectiveFrom", draft.effectiveFrom())
                .param("note", draft.note())
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(draft.madeAt()))
                .query(Integer.class)
                .single();
    }

    /** The numbers of a policy by their columns, for statements that judge by it. */
    static Map<String, @Nullable Object> parameters(AllocationPolicy policy) {
        Map<String, @Nullable Object> all = new HashMap<>();
        for (Tier tier : Tier.values()) {
            all.put(
                    lower(tier) + "_from",
                    policy.from().getOrDefault(tier, Level.SENIOR).name());
            all.put("recycle_" + lower(tier), policy.recycling().days(tier));
            for (Level level : Level.values()) {
                all.put(lower(level) + "_" + lower(tier), policy.capacity(level, tier));
            }
        }
        PoolLimits pool = policy.pool();
        all.put("claimsPerDay", pool.claimsPerDay());
        all.put("claimsInTotal", pool.claimsInTotal());
        all.put("claimDays", pool.claimDays());
        all.put("lockOutDays", pool.lockOutDays());
        all.put("movesAtMost", pool.movesAtMost());
        all.put("moveDays", pool.moveDays());
        Recycling recycling = policy.recycling();
        all.put("firstWarning", recycling.firstWarning());
        all.put("lastWarning", recycling.lastWarning());
        all.put("openOrderDays", recycling.openOrderDays());
        all.put("undoDays", recycling.undoDays());
        return all;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static AllocationPolicy policy(ResultSet row, int n) throws SQLException {
        Map<Tier, Level> from = new EnumMap<>(Tier.class);
        Map<Tier, Integer> days = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            from.put(tier, Level.valueOf(row.getString(lower(tier) + "_from")));
            days.put(tier, row.getInt("recycle_" + lower(tier)));
        }
        Map<Level, Map<Tier, Integer>> capacity = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            Map<Tier, Integer> room = new EnumMap<>(Tier.class);
            for (Tier tier : Tier.values()) {
                room.put(tier, row.getInt(lower(level) + "_" + lower(tier)));
            }
            capacity.put(level, room);
        }
        UUID by = row.getObject("made_by", UUID.class);
        return new AllocationPolicy(
                row.getInt("version"),
                row.getObject("effective_from", LocalDate.class),
                from,
                capacity,
                new PoolLimits(
                        row.getInt("claims_per_day"),
                        row.getInt("claims_in_total"),
                        row.getInt("claim_days"),
                        row.getInt("lock_out_days"),
                        row.getInt("moves_at_most"),
                        row.getInt("move_days")),
                new Recycling(
                        days,
                        row.getInt("first_warning"),
                        row.getInt("last_warning"),
                        row.getInt("open_order_days"),
                        row.getInt("undo_days")),
                row.getString("note"),
                by == null ? null : new PersonId(by),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
