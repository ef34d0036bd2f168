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
             as state, person.name, department.name as department, giver.name as giver, approver.name as approver,
                   ender.name as ender, coalesce(leaving.closed_at, leaving.withdrawn_at) as ended_at,
                   holding.held, holding.staying, boss.name as manager, rotation_plan.state as plan_state
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

    /** Where each line goes: by hand, with its customer, by plan, last to the manager. Asks :leaving. */
    static final String LINES = """
            with boss as materialized (select leaving_manager(person_id) as id from leaving where id = :leaving),
            line as (
                select holding.kind, holding.place, holding.record_id, holding.customer_id, holding.label, holding.detail,
                       case when holding.stays or holding.kind = 'CHANNEL' and choice.to_id is null then null
                            else coalesce(choice.to_id, along.to_id, move.to_id, boss.id) end as to_id,
                       case when holding.stays then 'STAYS' when choice.to_id is not null then 'HAND'
                            when holding.kind = 'CHANNEL' then 'RESERVE' when along.to_id is not null then 'HAND'
                            when move.to_id is not null then 'PLAN' else 'MANAGER' end as how
                from leaving
                cross join boss
                join leaving_holding holding on holding.person_id = leaving.person_id
                left join leaving_choice choice on choice.leaving_id = leaving.id and choice.kind = holding.kind
                    and choice.record_id = holding.record_id
                left join leaving_choice along on along.leaving_id = leaving.id and along.kind = 'CUSTOMER'
                    and along.record_id = holding.customer_id and holding.kind in ('TASK', 'CASE')
                left join rotation_plan on rotation_plan.id = leaving.plan_id
                    and rotation_plan.state in ('DRAFT', 'APPROVED')
                left join rotation_move move on move.plan_id = rotation_plan.id
                    and move.customer_id = holding.customer_id and move.from_id = leaving.person_id
                    and holding.kind in ('CUSTOMER', 'TASK', 'CASE')
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
        String planState = row.getString("plan_state");
        Timestamp approved = row.getTimestamp("approved_at");
        Timestamp ended = row.getTimestamp("ended_at");
        return new LeavingRow(
                new LeavingId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("department"),
                row.getObject("noticed_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("note"),
                row.getString("giver"),
                LeavingState.valueOf(row.getString("state")),
                row.getLong("attached"),
                row.getBigDecimal("at_risk"),
                row.getBigDecimal("exposed_before"),
                row.getBigDecimal("exposed"),
                row.getLong("held"),
                row.getLong("staying"),
                row.getString("manager"),
                plan(row),
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
