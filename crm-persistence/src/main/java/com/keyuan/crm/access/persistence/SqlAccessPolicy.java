package com.keyuan.crm.access.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Joins the rooms' conditions by "or" over the roles that the user holds. */
@Repository
class SqlAccessPolicy implements AccessPolicy {

    /** Taking customers' data out ends with the notice, and so does asking for more of them. */
    private static final Set<Action> NOT_ON_NOTICE = EnumSet.of(
            Action.AGEING_EXPORT,
            Action.CUSTOMER_EXPORT,
            Action.ORDER_EXPORT,
            Action.QUERY_FILE,
            Action.ROTATION_PLAN_EXPORT,
            Action.TIER_REVIEW_EXPORT,
            Action.TIER_RUN_EXPORT,
            Action.TRUST_RUN_EXPORT);

    private static final Pattern OR = Pattern.compile("\\sor\\s");
    private static final int OR_LENGTH = 4;

    /** Merged and deleted records: row security hides them from the application's user, but not from an owner. */
    private static final String HERE = "customer.gone_at is null and ";

    private final Map<Action, Map<Role, String>> conditions = new EnumMap<>(Action.class);
    private final JdbcClient jdbc;
    private final Clock clock;

    SqlAccessPolicy(List<RoomPolicy> rooms, JdbcClient jdbc, Clock clock) {
        rooms.forEach(room -> conditions.putAll(room.conditions()));
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean mayEver(CurrentUser user, Action action) {
        return conditions.getOrDefault(action, Map.of()).keySet().stream().anyMatch(user::is)
                && !(NOT_ON_NOTICE.contains(action) && isOnNotice(user));
    }

    private boolean isOnNotice(CurrentUser user) {
        return jdbc.sql("select exists (select 1 from person_standing where person_id = :me and state = 'ON_NOTICE')")
                .param("me", user.id().value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public RecordFilter filter(CurrentUser user, Action action) {
        List<String> alternatives = conditions.getOrDefault(action, Map.of()).entrySet().stream()
                .filter(given -> user.is(given.getKey()))
                .flatMap(given -> parts(given.getValue()).stream())
                .map(part -> "customer".equals(action.table()) ? HERE + "(" + part + ")" : "(" + part + ")")
                .distinct()
                .toList();
        return new RecordFilter(
                alternatives.isEmpty() ? "false" : "((" + String.join(") or (", alternatives) + "))",
                alternatives,
                parameters(user));
    }

    /** What stands between the outermost {@code or}s. */
    static List<String> parts(String condition) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < condition.length(); at++) {
            char sign = condition.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth == 0
                    && OR.matcher(condition).region(at, condition.length()).lookingAt()) {
                parts.add(condition.substring(from, at));
                from = at + OR_LENGTH;
            }
        }
        parts.add(condition.substring(from));
        return parts;
    }

    @Override
    public boolean permitsAll(CurrentUser user, Action action, Collection<UUID> records) {
        RecordFilter filter = filter(user, action);
        String table = Objects.requireNonNull(action.table(), () -> action + " concerns no record");
        long permitted = jdbc.sql("select count(*) from " + table + " where " + table
                        + ".id = any(cast(:asked as uuid[])) and " + filter.sql())
                .params(filter.parameters())
                .param("asked", array(records))
                .query(Long.class)
                .single();
        return permitted == records.size();
    }

    private Map<String, Object> parameters(CurrentUser user) {
        return Map.of(
                "me", user.id().value(),
                "departments",
                        array(user.departments().stream()
                                .map(department -> department.value())
                                .toList()),
                "today", BusinessZone.today(clock));
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
