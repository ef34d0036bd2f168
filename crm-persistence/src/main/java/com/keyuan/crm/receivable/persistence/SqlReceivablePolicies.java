package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.receivable.ReceivablePolicies;
import com.keyuan.crm.receivable.ReceivablePolicy;
import com.keyuan.crm.receivable.ReceivablePolicyOutdated;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.Version;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlReceivablePolicies implements ReceivablePolicies {

    private final JdbcClient jdbc;

    @Override
    public ReceivablePolicy present() {
        return versions().get(0).policy();
    }

    @Override
    public List<Version> versions() {
        return jdbc.sql("""
                        select receivable_policy.*, person.name from receivable_policy
                        left join person on person.id = decided_by order by version desc""")
                .query((row, n) -> new Version(
                        new ReceivablePolicy(
                                row.getInt("version"),
                                List.of((Integer[]) row.getArray("steps").getArray()),
                                row.getInt("manager_from"),
                                row.getInt("director_from")),
                        LedgerRows.moment(row, "decided_at"),
                        row.getString("name"),
                        row.getString("reason")))
                .list();
    }

    @Override
    public void add(ReceivablePolicy policy, PersonId by, Instant at, String reason) {
        int added = jdbc.sql("""
                        insert into receivable_policy (version, steps, manager_from, director_from, decided_at,
                                                       decided_by, reason)
                        values (:version, :steps, :manager, :director, :at, :by, :reason)
                        on conflict (version) do nothing""")
                .param("version", policy.version())
                .param("steps", policy.steps().toArray(Integer[]::new))
                .param("manager", policy.managerFrom())
                .param("director", policy.directorFrom())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("reason", reason)
                .update();
        if (added == 0) {
            throw new ReceivablePolicyOutdated();
        }
    }
}
