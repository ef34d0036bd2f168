package com.keyuan.crm.leaving.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.leaving.Leaving;
import com.keyuan.crm.leaving.LeavingAlready;
import com.keyuan.crm.leaving.LeavingId;
import com.keyuan.crm.leaving.LeavingKind;
import com.keyuan.crm.leaving.LeavingLine;
import com.keyuan.crm.leaving.LeavingState;
import com.keyuan.crm.leaving.Leavings;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.RotationPlanId;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlLeavings implements Leavings {

    private static final String GIVE = """
            insert into leaving (id, version, person_id, noticed_on, last_day, note, given_by, given_at, attached, at_risk,
                                 exposed_before, exposed)
            select :id, 0, :person, :on, :last, cast(:note as text), :by, :at, count(customer_id),
                   coalesce(sum(money_at_risk), 0), round(coalesce(sum(money_at_risk), 0) * present_share, 2),
                   round(coalesce(sum(money_at_risk), 0) * on_notice_share, 2)
            from (select present_share, on_notice_share from trust_policy where effective_from <= :on
                  order by effective_from desc, version desc limit 1) policy
            left join trust_present on trust_present.attached_id = :person
            where not exists (select 1 from leaving where id = :id)
            group by present_share, on_notice_share""";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    @Override
    public boolean give(Leaving.Notice notice, PersonId by, Instant at) {
        try {
            return jdbc.sql(GIVE)
                            .param("id", notice.id().value())
                            .param("person", notice.person().value())
                            .param("on", notice.on())
                            .param("last", notice.lastDay())
                            .param("note", notice.note())
                            .param("by", by.value())
                            .param("at", Timestamp.from(at))
                            .update()
                    == 1;
        } catch (DuplicateKeyException already) {
            throw new LeavingAlready();
        }
    }

    @Override
    public Optional<Leaving> lock(LeavingId id) {
        return lock("id = :id", id.value());
    }

    @Override
    public Optional<Leaving> lockOpen(PersonId person) {
        return lock("person_id = :id and withdrawn_at is null and closed_at is null", person.value());
    }

    private Optional<Leaving> lock(String which, UUID id) {
        return jdbc.sql("select leaving.*, " + LeavingSql.STATE
                        + " as state, leaving_manager(person_id) as manager from leaving where " + which
                        + " for update")
                .param("id", id)
                .query((row, n) -> new Leaving(
                        new LeavingId(row.getObject("id", UUID.class)),
                        row.getLong("version"),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        LeavingState.valueOf(row.getString("state")),
                        LeavingSql.plan(row),
                        LeavingSql.person(row, "manager")))
                .optional();
    }

    @Override
    public Optional<PersonId> managerOver(PersonId person) {
        return jdbc.sql("select leaving_manager(:person) as id")
                .param("person", person.value())
                .query((row, n) -> Optional.ofNullable(LeavingSql.person(row, "id")))
                .single();
    }

    @Override
    public void plan(LeavingId id, RotationPlanId plan) {
        jdbc.sql("update leaving set plan_id = :plan, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("plan", plan.value())
                .update();
    }

    @Override
    public void approved(LeavingId id, PersonId by, Instant at) {
        mark("approved", id, by, at);
    }

    @Override
    public void withdrawn(LeavingId id, PersonId by, Instant at) {
        mark("withdrawn", id, by, at);
    }

    @Override
    public void closed(Leaving leaving, PersonId by, Instant at) {
        entities.flush();
        jdbc.sql("delete from phone_desk where person_id = :person")
                .param("person", leaving.person().value())
                .update();
        mark("closed", leaving.id(), by, at);
    }

    private void mark(String what, LeavingId id, PersonId by, Instant at) {
        jdbc.sql("update leaving set %1$s_by = :by, %1$s_at = :at, version = version + 1 where id = :id"
                        .formatted(what))
                .param("id", id.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public boolean holds(PersonId person, LeavingKind kind, UUID record) {
        return jdbc.sql("""
                        select exists (select 1 from leaving_holding
                                       where person_id = :person and kind = :kind and record_id = :record)""")
                .param("person", person.value())
                .param("kind", kind.name())
                .param("record", record)
                .query(Boolean.class)
                .single();
    }

    @Override
    public long held(PersonId person) {
        entities.flush();
        return jdbc.sql("select count(*) from leaving_holding where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    @Override
    public boolean mayTake(LeavingId id, LeavingKind kind, PersonId taker) {
        return jdbc.sql(SqlLeavingQueries.TAKERS + "and person.id = :taker")
                .param("leaving", id.value())
                .param("taker", taker.value())
                .query((row, n) -> !kind.isOfAfterSales() || row.getBoolean("after_sales"))
                .optional()
                .orElse(false);
    }

    @Override
    public void choose(LeavingId id, LeavingKind kind, UUID record, @Nullable PersonId to, PersonId by, Instant at) {
        jdbc.sql("update leaving set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from leaving_choice where leaving_id = :leaving and kind = :kind and record_id = :record")
                .param("leaving", id.value())
                .param("kind", kind.name())
                .param("record", record)
                .update();
        if (to != null) {
            jdbc.sql("insert into leaving_choice values (:leaving, :kind, :record, :to, :by, :at)")
                    .param("leaving", id.value())
                    .param("kind", kind.name())
                    .param("record", record)
                    .param("to", to.value())
                    .param("by", by.value())
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    @Override
    public Map<CustomerId, PersonId> chosen(LeavingId id) {
        Map<CustomerId, PersonId> chosen = new HashMap<>();
        jdbc.sql("select record_id, to_id from leaving_choice where leaving_id = :id and kind = 'CUSTOMER'")
                .param("id", id.value())
                .query((row, n) -> chosen.put(
                        new CustomerId(row.getObject("record_id", UUID.class)),
                        new PersonId(row.getObject("to_id", UUID.class))))
                .list();
        return chosen;
    }

    @Override
    public List<LeavingLine> lines(LeavingId id, List<LeavingKind> kinds) {
        entities.flush();
        return jdbc.sql(LeavingSql.SHOWN
                        + "line.kind = any(cast(:kinds as text[])) order by line.place, line.record_id")
                .param("leaving", id.value())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query(LeavingSql::line)
                .list();
    }

    @Override
    public void giveOn(LeavingId id) {
        entities.flush();
        give("task", "assignee_id", LeavingKind.TASK, id);
        give("service_case", "owner_id", LeavingKind.CASE, id);
        give("opportunity", "holder_id", LeavingKind.OPPORTUNITY, id);
        give("contract", "holder_id", LeavingKind.CONTRACT, id);
    }

    private void give(String table, String column, LeavingKind kind, LeavingId id) {
        jdbc.sql(LeavingSql.LINES + """
                        update %1$s set %2$s = line.to_id, version = version + 1 from line
                        where line.kind = :kind and line.record_id = %1$s.id and line.to_id is not null
                        and %1$s.%2$s = (select person_id from leaving where id = :leaving)""".formatted(table, column))
                .param("leaving", id.value())
                .param("kind", kind.name())
                .update();
    }
}
