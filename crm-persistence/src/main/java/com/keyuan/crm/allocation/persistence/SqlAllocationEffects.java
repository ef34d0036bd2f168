package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.AllocationEffect;
import com.keyuan.crm.allocation.AllocationEffects;
import com.keyuan.crm.allocation.AllocationPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The same statements under the one policy and the other. */
@Repository
@RequiredArgsConstructor
class SqlAllocationEffects implements AllocationEffects {

    private final JdbcClient jdbc;

    private record Holder(String id, String name) {}

    @Override
    public AllocationEffect effect(AllocationPolicy present, AllocationPolicy draft, LocalDate today) {
        Map<Holder, Integer> before = misfits(present);
        Map<Holder, Integer> after = misfits(draft);
        return new AllocationEffect(
                total(before),
                total(after),
                unattended(present, today),
                unattended(draft, today),
                people(before, after));
    }

    private static int total(Map<Holder, Integer> misfits) {
        return misfits.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<AllocationEffect.Person> people(Map<Holder, Integer> before, Map<Holder, Integer> after) {
        Set<Holder> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        List<AllocationEffect.Person> people = new ArrayList<>();
        for (Holder one : all) {
            int was = before.getOrDefault(one, 0);
            int is = after.getOrDefault(one, 0);
            if (was != is) {
                people.add(new AllocationEffect.Person(one.name(), was, is));
            }
        }
        people.sort(Comparator.<AllocationEffect.Person>comparingInt(one -> -Math.abs(one.after() - one.before()))
                .thenComparing(AllocationEffect.Person::name));
        return people;
    }

    private Map<Holder, Integer> misfits(AllocationPolicy policy) {
        Map<Holder, Integer> misfits = new LinkedHashMap<>();
        jdbc.sql("with " + MisfitSql.BOOK.replace("{only}", "") + """
                         select holder.id, holder.name, count(*) as misfits from misfit
                        join person holder on holder.id = misfit.holder_id group by holder.id, holder.name""")
                .params(SqlAllocationPolicies.parameters(policy))
                .query(row -> {
                    misfits.put(new Holder(row.getString("id"), row.getString("name")), row.getInt("misfits"));
                });
        return misfits;
    }

    private int unattended(AllocationPolicy policy, LocalDate today) {
        return jdbc.sql("select count(*) from (" + RecyclingSql.JUDGED
                        + ") judged where outcome in ('FIRST_WARNING', 'LAST_WARNING', 'WARNED', 'RECYCLE')")
                .params(SqlAllocationPolicies.parameters(policy))
                .param("night", today)
                .query(Integer.class)
                .single();
    }
}
