package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.allocation.PlanObstacle;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.RotationApproved;
import com.keyuan.crm.territory.RotationFacts;
import com.keyuan.crm.territory.RotationLoad;
import com.keyuan.crm.territory.RotationMove;
import com.keyuan.crm.territory.RotationPlan;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationRecords;
import com.keyuan.crm.territory.RotationScope;
import com.keyuan.crm.territory.RotationSolution;
import com.keyuan.crm.territory.RotationWish;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlRotationRecords implements RotationRecords {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final SqlRotationFacts facts;
    private final Clock clock;

    @Override
    public RotationFacts facts(RotationPlan plan) {
        return facts.of(plan);
    }

    @Override
    public boolean knows(RotationScope scope) {
        return Objects.requireNonNull(jdbc.sql("""
                        with recursive below as (
                            select id from department where id = :department
                            union all
                            select department.id from department join below on department.parent_id = below.id)
                        select exists (select 1 from below)
                           and (cast(:territory as uuid) is null
                                or exists (select 1 from territory where id = cast(:territory as uuid)))
                           and (cast(:leaver as uuid) is null
                                or exists (select 1 from person where id = cast(:leaver as uuid)
                                           and department_id in (select id from below)))""")
                .param("department", scope.department().value())
                .param(
                        "territory",
                        scope.territory() == null ? null : scope.territory().value())
                .param("leaver", scope.leaver() == null ? null : scope.leaver().value())
                .query(Boolean.class)
                .single());
    }

    @Override
    public void store(
            RotationPlanId plan,
            List<RotationMove> moves,
            List<RotationLoad> loads,
            List<RotationSolution.Proof> proofs) {
        for (String table : List.of("rotation_move", "rotation_load", "rotation_proof")) {
            jdbc.sql("delete from " + table + " where plan_id = :plan")
                    .param("plan", plan.value())
                    .update();
        }
        template.batchUpdate("""
                insert into rotation_move (plan_id, customer_id, from_id, to_id, state, due, rules, waits_until, tier,
                    revenue, trust, whole_stake, stake, travel, inexperience)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", moves, BATCH, (row, move) -> move(row, plan, move));
        template.batchUpdate(
                "insert into rotation_load values (?, ?, ?, ?, ?, ?, ?, ?)",
                loads,
                BATCH,
                (row, load) -> load(row, plan, load));
        for (int position = 0; position < proofs.size(); position++) {
            proof(plan, position, proofs.get(position));
        }
    }

    private static void move(PreparedStatement row, RotationPlanId plan, RotationMove move) throws SQLException {
        row.setObject(1, plan.value());
        row.setObject(2, move.customer().value());
        row.setObject(3, move.from().value());
        row.setObject(4, move.to() == null ? null : move.to().value());
        row.setString(5, move.to() == null ? "STAYS" : "PROPOSED");
        row.setObject(6, move.due().stream().map(Enum::name).toArray(String[]::new));
        row.setObject(7, move.rules().stream().map(Enum::name).sorted().toArray(String[]::new));
        row.setDate(8, move.waitsUntil() == null ? null : Date.valueOf(move.waitsUntil()));
        row.setString(9, String.valueOf(move.tier()));
        row.setLong(10, move.revenue());
        row.setBigDecimal(11, move.trust());
        row.setLong(12, move.wholeStake());
        row.setLong(13, move.stake());
        row.setInt(14, move.travel());
        row.setInt(15, move.inexperience());
    }

    private static void load(PreparedStatement row, RotationPlanId plan, RotationLoad load) throws SQLException {
        row.setObject(1, plan.value());
        row.setObject(2, load.person().value());
        row.setInt(3, load.customers());
        row.setInt(4, load.customersThen());
        row.setLong(5, load.load());
        row.setLong(6, load.loadThen());
        row.setLong(7, load.revenue());
        row.setLong(8, load.revenueThen());
    }

    private void proof(RotationPlanId plan, int position, RotationSolution.Proof proof) {
        jdbc.sql("insert into rotation_proof values (:plan, :position, :aim, :best, :bound, :reached, :gap)")
                .param("plan", plan.value())
                .param("position", position)
                .param("aim", proof.aim().name())
                .param("best", proof.best())
                .param("bound", proof.bound())
                .param("reached", proof.reached())
                .param("gap", proof.gap())
                .update();
    }

    @Override
    public List<RotationWish> wishes(RotationPlanId plan) {
        return jdbc.sql("select customer_id, kind, person_id from rotation_wish where plan_id = :plan order by 1, 2, 3")
                .param("plan", plan.value())
                .query((row, n) -> new RotationWish(
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        row.getString("kind").equals("PIN"),
                        person(row.getObject("person_id", UUID.class))))
                .list();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    @Override
    public Map<CustomerId, Optional<PersonId>> before(RotationPlanId plan) {
        Map<CustomerId, Optional<PersonId>> before = new HashMap<>();
        jdbc.sql("select customer_id, to_id from rotation_move where plan_id = :plan")
                .param("plan", plan.value())
                .query((row, n) -> before.put(
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        Optional.ofNullable(person(row.getObject("to_id", UUID.class)))))
                .list();
        return before;
    }

    @Override
    public boolean concerns(RotationPlanId plan, CustomerId customer) {
        return count(
                        "select count(*) from rotation_move where plan_id = :plan and customer_id = :customer",
                        plan,
                        customer)
                > 0;
    }

    private long count(String sql, RotationPlanId plan, CustomerId customer) {
        return Objects.requireNonNull(jdbc.sql(sql)
                .param("plan", plan.value())
                .param("customer", customer.value())
                .query(Long.class)
                .single());
    }

    @Override
    public void wish(RotationPlanId plan, CustomerId customer, @Nullable RotationWish wish, CurrentUser by) {
        jdbc.sql("delete from rotation_wish where plan_id = :plan and customer_id = :customer")
                .param("plan", plan.value())
                .param("customer", customer.value())
                .update();
        if (wish != null) {
            PersonId person = wish.person();
            jdbc.sql("insert into rotation_wish values (:plan, :customer, :kind, :person, :by, :at)")
                    .param("plan", plan.value())
                    .param("customer", customer.value())
                    .param("kind", wish.pin() ? "PIN" : "FORBID")
                    .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                    .param("by", by.id().value())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    @Override
    public void leaveOut(RotationPlanId plan, Map<CustomerId, PlanObstacle> moves) {
        template.batchUpdate(
                "update rotation_move set left_out = ? where plan_id = ? and customer_id = ?",
                List.copyOf(moves.entrySet()),
                BATCH,
                (row, move) -> {
                    row.setString(1, move.getValue().name());
                    row.setObject(2, plan.value());
                    row.setObject(3, move.getKey().value());
                });
    }

    @Override
    public long leftOut(RotationPlanId plan) {
        return jdbc.sql("select count(*) from rotation_move where plan_id = :plan and left_out is not null")
                .param("plan", plan.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<RotationApproved.Move> approve(RotationPlanId plan) {
        return jdbc.sql("""
                        update rotation_move set state = 'APPROVED' where plan_id = :plan and state = 'PROPOSED'
                        returning customer_id, from_id, to_id""")
                .param("plan", plan.value())
                .query((row, n) -> new RotationApproved.Move(
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        new PersonId(row.getObject("from_id", UUID.class)),
                        new PersonId(row.getObject("to_id", UUID.class))))
                .list();
    }
}
