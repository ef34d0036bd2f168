package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.Handover;
import com.keyuan.crm.allocation.HandoverId;
import com.keyuan.crm.allocation.HandoverStep;
import com.keyuan.crm.allocation.Handovers;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Handovers in PostgreSQL. */
@Repository
@RequiredArgsConstructor
class SqlHandovers implements Handovers {

    private static final int AT_ONCE = 1000;

    private final JpaHandovers handovers;
    private final JdbcClient jdbc;

    @Override
    public Optional<Handover> lock(HandoverId id) {
        return handovers.lock(id);
    }

    @Override
    public List<Handover> lockOvertaken(Collection<CustomerId> customers) {
        List<CustomerId> all = List.copyOf(customers);
        List<Handover> found = new java.util.ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(handovers.lockOvertaken(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return found;
    }

    @Override
    public List<Handover> lockToEscalate(LocalDate dueBefore, LocalDate raisedBefore) {
        return handovers.lockToEscalate(dueBefore, raisedBefore);
    }

    @Override
    public Handover save(Handover handover) {
        return handovers.saveAndFlush(handover);
    }

    @Override
    public boolean tick(HandoverId id, HandoverStep step, Instant at, @Nullable PersonId by, @Nullable String note) {
        return jdbc.sql("""
                        insert into handover_step (handover_id, step, done_at, done_by, note)
                        values (:id, :step, :at, :by, :note) on conflict do nothing""")
                        .param("id", id.value())
                        .param("step", step.name())
                        .param("at", Timestamp.from(at))
                        .param("by", by == null ? null : by.value(), Types.OTHER)
                        .param("note", note, Types.VARCHAR)
                        .update()
                > 0;
    }

    @Override
    public Optional<PersonId> formerHolder(CustomerId customer, PersonId present, Instant since) {
        return jdbc.sql("""
                        select person.id, person.enabled and person.id <> :present and last.ended_at >= :since as hands_over
                        from (select holder_id, ended_at from allocation
                              where customer_id = :customer and ended_at is not null
                              order by started_at desc, id desc limit 1) last
                        join person on person.id = last.holder_id""")
                .param("customer", customer.value())
                .param("present", present.value())
                .param("since", Timestamp.from(since))
                .query((row, n) -> row.getBoolean("hands_over")
                        ? Optional.of(new PersonId(row.getObject("id", UUID.class)))
                        : Optional.<PersonId>empty())
                .optional()
                .flatMap(former -> former);
    }
}
