package com.keyuan.crm.leaving.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.leaving.LeavingId;
import com.keyuan.crm.leaving.LeavingKind;
import com.keyuan.crm.leaving.LeavingLine;
import com.keyuan.crm.leaving.LeavingRow;
import com.keyuan.crm.leaving.LeavingState;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.RotationPlan;
import com.keyuan.crm.territory.RotationPlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What list, page and approval read alike. */
final class LeavingSql {

    static final String STATE = """
            case when leaving.closed_at is not null then 'CLOSED' when leaving.withdrawn_at is not null then 'WITHDRAWN'
                 else 'OPEN' end""";

    /** The rows with how much is still held; the exposure is that of the notice. */
    static final String ROWS = "select leaving.*, " + STATE + """
             as state, %s as prepared, person.name, department.name as department, giver.name as giver, approver.name as approver,
                   ender.name as ender, coalesce(leaving.closed_at, leaving.withdrawn_at) as ended_at,
                   holding.held, holding.staying, boss.name as manager, rotation_plan.state as plan_state, rotation_plan.version as plan_version
            from leaving
            join person on person.id = leaving.person_id
            join department on department.id = person.department_id
            join person giver on giver.id = leaving.given_by
            left join person approver on approver.id = leaving.approved_by
            left join person ender on ender.id = coalesce(leaving.closed_by, leaving.withdrawn_by)
            left join person boss on boss.id = leaving_manager(leaving.person_id)
            left join rotation_plan on rotation_plan.id = leaving.plan_id
            left join lateral (select count(*) as held, count(*) filter (where stays) as staying from leaving_holding
                               where leaving_holding.person_id = leaving.person_id) holding on true
            where\s""";

    /**
     * Where each line goes: by hand, with its customer, by plan, last to the manager; cases to after-sales, in turn, those
     * with fewest first. Whoever is not here to stay any more takes nothing. Asks :leaving.
     */
    static final String LINES = """
            with boss as materialized (select leaving_manager(person_id) as id from leaving where id = :leaving),
            present as materialized (
                select person_id as id, exists (select 1 from person_role where person_role.person_id = person_standing.person_id
                                                and role = 'SERVICE') as serves
                from person_standing where state = 'PRESENT'),
            desk as materialized (
                select present.id, count(*) over () as desks, row_number() over (order by
                    (select count(*) from service_case where owner_id = present.id and done_at is null), present.id) - 1 as seat
                from present where serves and id <> (select person_id from leaving where id = :leaving)),
            held as materialized (
                select leaving_holding.*, row_number() over (partition by kind order by record_id) - 1 as nth
                from leaving_holding where person_id = (select person_id from leaving where id = :leaving)),
            choice as (
                select leaving_choice.* from leaving_choice join present on present.id = to_id
                where leaving_id = :leaving and (kind not in ('CASE', 'RESPONSIBILITY') or serves)),
            line as (
                select held.kind, held.place, held.record_id, held.customer_id, held.label, held.detail,
                       case when held.stays then null when choice.to_id is not null then choice.to_id
                            when held.kind = 'CHANNEL' then null
                            when held.kind in ('CASE', 'RESPONSIBILITY') then desk.id
                            else coalesce(along.to_id, move.to_id, boss.id) end as to_id,
                       case when held.stays then 'STAYS' when choice.to_id is not null then 'HAND'
                            when held.kind = 'CHANNEL' then 'RESERVE' when desk.id is not null then 'AFTER_SALES'
                            when held.kind in ('CASE', 'RESPONSIBILITY') then 'MANAGER' when along.to_id is not null then 'HAND'
                            when move.to_id is not null then 'PLAN' else 'MANAGER' end as how
                from leaving
                cross join boss
                cross join held
                left join choice on choice.kind = held.kind and choice.record_id = held.record_id
                left join choice along on along.kind = 'CUSTOMER' and along.record_id = held.customer_id
                    and held.kind in ('TASK', 'OPPORTUNITY', 'CONTRACT')
                left join rotation_plan on rotation_plan.id = leaving.plan_id
                    and rotation_plan.state in ('DRAFT', 'APPROVED')
                left join rotation_move move on move.plan_id = rotation_plan.id
                    and move.customer_id = held.customer_id and move.from_id = leaving.person_id
                    and held.kind in ('CUSTOMER', 'TASK', 'OPPORTUNITY', 'CONTRACT') and move.left_out is null
                    and exists (select 1 from present where present.id = move.to_id)
                left join desk on held.kind in ('CASE', 'RESPONSIBILITY') and desk.seat = held.nth % desk.desks
                where leaving.id = :leaving)
            """;

    static final String SHOWN = LINES + """
            select line.*, customer.name as customer_name, taker.name as to_name
            from line
            left join customer on customer.id = line.customer_id and line.kind <> 'CUSTOMER'
            left join person taker on taker.id = line.to_id
            where\s""";

    private LeavingSql() {}

    static LeavingLine line(ResultSet row, int n) throws SQLException {
        UUID customer = row.getObject("customer_id", UUID.class);
        return new LeavingLine(
                LeavingKind.valueOf(row.getString("kind")),
                row.getObject("record_id", UUID.class),
                customer == null ? null : new CustomerId(customer),
                row.getString("customer_name"),
                row.getString("label"),
                row.getString("detail"),
                person(row, "to_id"),
                row.getString("to_name"),
                LeavingLine.How.valueOf(row.getString("how")));
    }

    static LeavingRow row(ResultSet row, int n) throws SQLException {
        boolean prepared = row.getBoolean("prepared");
        String planState = row.getString("plan_state");
        Timestamp approved = row.getTimestamp("approved_at");
        Timestamp ended = row.getTimestamp("ended_at");
        return new LeavingRow(
                new LeavingId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("department"),
                row.getObject("noticed_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("note"),
                row.getString("giver"),
                LeavingState.valueOf(row.getString("state")),
                row.getLong("attached"),
                prepared ? row.getBigDecimal("at_risk") : null,
                prepared ? row.getBigDecimal("exposed_before") : null,
                prepared ? row.getBigDecimal("exposed") : null,
                row.getLong("held"),
                row.getLong("staying"),
                row.getString("manager"),
                plan(row),
                row.getObject("plan_version", Long.class),
                planState == null ? null : RotationPlan.State.valueOf(planState),
                row.getString("approver"),
                approved == null ? null : approved.toInstant(),
                row.getString("ender"),
                ended == null ? null : ended.toInstant());
    }

    static @Nullable RotationPlanId plan(ResultSet row) throws SQLException {
        UUID id = row.getObject("plan_id", UUID.class);
        return id == null ? null : new RotationPlanId(id);
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
