package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.allocation.PlanObstacle;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.DueReason;
import com.keyuan.crm.territory.RotationAim;
import com.keyuan.crm.territory.RotationLoad;
import com.keyuan.crm.territory.RotationMove;
import com.keyuan.crm.territory.RotationMoveRow;
import com.keyuan.crm.territory.RotationPlan;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationPlanRow;
import com.keyuan.crm.territory.RotationRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the room as records. */
final class RotationRows {

    private RotationRows() {}

    static RotationPlanRow plan(ResultSet row, int n) throws SQLException {
        String aim = row.getString("aim");
        return new RotationPlanRow(
                new RotationPlanId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                RotationPlan.Kind.valueOf(row.getString("kind")),
                RotationPlan.State.valueOf(row.getString("state")),
                row.getString("department"),
                row.getString("territory"),
                row.getString("leaver"),
                row.getObject("plan_date", LocalDate.class),
                row.getInt("cap_months"),
                row.getString("requester"),
                row.getTimestamp("requested_at").toInstant(),
                row.getBigDecimal("seconds"),
                row.getBigDecimal("gap"),
                row.getString("decider"),
                instant(row.getTimestamp("decided_at")),
                row.getLong("due"),
                row.getLong("moving"),
                aim == null ? null : RotationAim.valueOf(aim),
                row.getInt("done"),
                row.getInt("of"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    static RotationLoad load(ResultSet row, int n) throws SQLException {
        return new RotationLoad(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getInt("customers"),
                row.getInt("customers_then"),
                row.getLong("load"),
                row.getLong("load_then"),
                row.getLong("revenue"),
                row.getLong("revenue_then"));
    }

    private static @Nullable PlanObstacle leftOut(@Nullable String why) {
        return why == null ? null : PlanObstacle.valueOf(why);
    }

    static RotationMoveRow move(ResultSet row, int n) throws SQLException {
        UUID pinned = row.getObject("pinned_to", UUID.class);
        UUID to = row.getObject("to_id", UUID.class);
        RotationMove move = new RotationMove(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new PersonId(row.getObject("from_id", UUID.class)),
                to == null ? null : new PersonId(to),
                Arrays.stream((String[]) row.getArray("due").getArray())
                        .map(DueReason::valueOf)
                        .toList(),
                Arrays.stream((String[]) row.getArray("rules").getArray())
                        .map(RotationRule::valueOf)
                        .toList(),
                row.getObject("waits_until", LocalDate.class),
                row.getString("tier").charAt(0),
                row.getLong("revenue"),
                row.getBigDecimal("trust"),
                row.getLong("whole_stake"),
                row.getLong("stake"),
                row.getInt("travel"),
                row.getInt("inexperience"));
        return new RotationMoveRow(
                move,
                row.getString("name"),
                row.getString("region"),
                row.getString("from_name"),
                row.getString("to_name"),
                pinned != null,
                row.getBoolean("wished"),
                pinned == null ? null : new PersonId(pinned),
                leftOut(row.getString("left_out")));
    }
}
