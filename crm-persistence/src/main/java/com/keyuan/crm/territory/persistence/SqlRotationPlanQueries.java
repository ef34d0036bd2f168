package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.territory.RotationAim;
import com.keyuan.crm.territory.RotationLoad;
import com.keyuan.crm.territory.RotationMoveRow;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationPlanQueries;
import com.keyuan.crm.territory.RotationPlanRow;
import com.keyuan.crm.territory.RotationSolution;
import com.keyuan.crm.territory.RotationTile;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlRotationPlanQueries implements RotationPlanQueries {

    private static final String PLANS = """
            select rotation_plan.*, department.name as department, territory.name as territory, leaver.name as leaver,
                   requester.name as requester, decider.name as decider, rotation_progress.aim, rotation_progress.done,
                   rotation_progress.of, rotation_progress.failure, moves.due, moves.moving
            from rotation_plan
            join department on department.id = rotation_plan.department_id
            join person requester on requester.id = rotation_plan.requested_by
            left join territory on territory.id = rotation_plan.territory_id
            left join person leaver on leaver.id = rotation_plan.leaver_id
            left join person decider on decider.id = rotation_plan.decided_by
            left join rotation_progress on rotation_progress.plan_id = rotation_plan.id
            left join lateral (select count(*) as due, count(to_id) as moving from rotation_move
                               where rotation_move.plan_id = rotation_plan.id) moves on true
            where\s""";

    private static final String MOVES = """
            select rotation_move.*, customer.name, region.label as region, holder.name as from_name, taker.name as to_name,
                   pin.person_id as pinned_to, exists (select 1 from rotation_wish where rotation_wish.plan_id = :plan
                       and rotation_wish.customer_id = rotation_move.customer_id) as wished
            from rotation_move
            join customer on customer.id = rotation_move.customer_id
            join person holder on holder.id = from_id
            left join person taker on taker.id = to_id
            left join region on region.code = customer.region_code
            left join rotation_wish pin on pin.plan_id = :plan and pin.customer_id = rotation_move.customer_id
                and pin.kind = 'PIN'
            where rotation_move.plan_id = :plan\s""";

    private final JdbcClient jdbc;

    @Override
    public Slice<RotationPlanRow> rows(RecordFilter plans, @Nullable String after, int size) {
        Map<String, Object> parameters = new HashMap<>(plans.parameters());
        String sql = PLANS + plans.sql() + after(after, parameters)
                + " order by rotation_plan.requested_at desc, rotation_plan.id desc limit :limit";
        parameters.put("limit", size + 1);
        return Slice.of(
                jdbc.sql(sql).params(parameters).query(RotationRows::plan).list(),
                size,
                row -> row.requestedAt() + "~" + row.id());
    }

    private static String after(@Nullable String cursor, Map<String, Object> parameters) {
        int tilde = cursor == null ? -1 : cursor.indexOf('~');
        if (cursor == null || tilde < 0) {
            return "";
        }
        try {
            parameters.put("afterAt", Timestamp.from(Instant.parse(cursor.substring(0, tilde))));
            parameters.put("afterId", UUID.fromString(cursor.substring(tilde + 1)));
            return " and (rotation_plan.requested_at, rotation_plan.id) < (:afterAt, :afterId)";
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return "";
        }
    }

    @Override
    public Optional<RotationPlanRow> row(RotationPlanId id) {
        return jdbc.sql(PLANS + "rotation_plan.id = :id")
                .param("id", id.value())
                .query(RotationRows::plan)
                .optional();
    }

    @Override
    public List<RotationSolution.Proof> proofs(RotationPlanId id) {
        return jdbc.sql("select * from rotation_proof where plan_id = :plan order by position")
                .param("plan", id.value())
                .query((row, n) -> new RotationSolution.Proof(
                        RotationAim.valueOf(row.getString("aim")),
                        row.getLong("best"),
                        row.getLong("bound"),
                        row.getLong("reached"),
                        row.getDouble("gap")))
                .list();
    }

    @Override
    public List<RotationLoad> loads(RotationPlanId id) {
        return jdbc.sql("""
                        select rotation_load.*, person.name from rotation_load join person on person.id = person_id
                        where plan_id = :plan order by load desc, person.name""").param("plan", id.value()).query(RotationRows::load).list();
    }

    @Override
    public List<RotationTile> tiles(RotationPlanId id) {
        return jdbc.sql("""
                        select province.code, province.name, count(*) as due, count(to_id) as moves
                        from rotation_move join customer on customer.id = rotation_move.customer_id
                        join region province on province.code = left(customer.region_code, 2)
                        where plan_id = :plan group by province.code, province.name order by count(*) desc, province.code""")
                .param("plan", id.value())
                .query((row, n) -> new RotationTile(
                        row.getString("code"), row.getString("name"), row.getLong("due"), row.getLong("moves")))
                .list();
    }

    @Override
    public Slice<RotationMoveRow> moves(RotationPlanId id, boolean moving, @Nullable String after, int size) {
        Map<String, Object> parameters = new HashMap<>(Map.of("plan", id.value(), "limit", size + 1));
        String sql = MOVES + (moving ? "and to_id is not null" : "and to_id is null") + afterMove(after, parameters)
                + " order by rotation_move.revenue desc, rotation_move.customer_id limit :limit";
        return Slice.of(
                jdbc.sql(sql).params(parameters).query(RotationRows::move).list(),
                size,
                row -> row.move().revenue() + "~" + row.move().customer());
    }

    private static String afterMove(@Nullable String cursor, Map<String, Object> parameters) {
        int tilde = cursor == null ? -1 : cursor.indexOf('~');
        if (cursor == null || tilde < 0) {
            return "";
        }
        try {
            parameters.put("afterRevenue", Long.valueOf(cursor.substring(0, tilde)));
            parameters.put("afterId", UUID.fromString(cursor.substring(tilde + 1)));
            return """
                     and (rotation_move.revenue < :afterRevenue
                        or rotation_move.revenue = :afterRevenue and rotation_move.customer_id > :afterId)""";
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    @Override
    public long[] sums(RotationPlanId id) {
        return jdbc.sql("""
                        select coalesce(sum(whole_stake), 0) as whole, coalesce(sum(stake), 0) as stake,
                               coalesce(sum(travel) filter (where to_id is not null), 0) as travel
                        from rotation_move where plan_id = :plan""")
                .param("plan", id.value())
                .query((row, n) -> new long[] {row.getLong("whole"), row.getLong("stake"), row.getLong("travel")})
                .single();
    }

    @Override
    public void each(RotationPlanId id, Consumer<RotationMoveRow> row) {
        try (Stream<RotationMoveRow> rows = jdbc
                .sql(MOVES + "order by to_id is null, revenue desc, rotation_move.customer_id")
                .withFetchSize(1000)
                .param("plan", id.value())
                .query(RotationRows::move)
                .stream()) {
            rows.forEach(row);
        }
    }
}
