package com.keyuan.crm.leaving.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.leaving.LeavingCandidate;
import com.keyuan.crm.leaving.LeavingId;
import com.keyuan.crm.leaving.LeavingKind;
import com.keyuan.crm.leaving.LeavingLine;
import com.keyuan.crm.leaving.LeavingQueries;
import com.keyuan.crm.leaving.LeavingRow;
import com.keyuan.crm.leaving.LeavingTaker;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlLeavingQueries implements LeavingQueries {

    /** Colleagues who are here to stay, of the person's department and of that which the manager leads, and the manager. */
    static final String TAKERS = """
            with recursive boss as (select leaving_manager(person_id) as id, person_id as leaver from leaving
                                    where id = :leaving),
            below as (select person.department_id as id from boss join person on person.id in (boss.id, boss.leaver)
                      union
                      select department.id from department join below on department.parent_id = below.id)
            select person.id, person.name, person.id = boss.id as manager, exists (
                select 1 from person_role where person_role.person_id = person.id and role = 'SERVICE') as after_sales
            from person cross join boss
            join person_standing on person_standing.person_id = person.id and person_standing.state = 'PRESENT'
            where person.id <> boss.leaver and (person.id = boss.id or person.department_id in (select id from below))
            """;

    private static final String HOLDS =
            "exists (select 1 from leaving_holding where leaving_holding.person_id = person.id)";

    private final JdbcClient jdbc;

    @Override
    public Slice<LeavingRow> rows(
            RecordFilter leavings, RecordFilter prepared, boolean open, @Nullable String after, int size) {
        Map<String, Object> parameters = new HashMap<>(leavings.parameters());
        parameters.putAll(prepared.parameters());
        parameters.put("open", open);
        parameters.put("limit", size + 1);
        String sql = LeavingSql.ROWS.formatted(prepared.sql()) + leavings.sql()
                + " and (leaving.withdrawn_at is null and leaving.closed_at is null) = :open" + after(after, parameters)
                + " order by leaving.id desc limit :limit";
        return Slice.of(
                jdbc.sql(sql).params(parameters).query(LeavingSql::row).list(),
                size,
                row -> row.id().toString());
    }

    private static String after(@Nullable String cursor, Map<String, Object> parameters) {
        Optional<UUID> id = cursor == null ? Optional.empty() : uuid(cursor);
        id.ifPresent(one -> parameters.put("after", one));
        return id.isPresent() ? " and leaving.id < :after" : "";
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<LeavingRow> row(LeavingId id, RecordFilter prepared) {
        return jdbc.sql(LeavingSql.ROWS.formatted(prepared.sql()) + "leaving.id = :id")
                .params(prepared.parameters())
                .param("id", id.value())
                .query(LeavingSql::row)
                .optional();
    }

    @Override
    public Map<LeavingKind, Long> counts(LeavingId id) {
        Map<LeavingKind, Long> counts = new EnumMap<>(LeavingKind.class);
        jdbc.sql("""
                        select kind, count(*) as n from leaving_holding
                        where person_id = (select person_id from leaving where id = :leaving) group by kind""")
                .param("leaving", id.value())
                .query((row, n) -> counts.put(LeavingKind.valueOf(row.getString("kind")), row.getLong("n")))
                .list();
        return counts;
    }

    @Override
    public Slice<LeavingLine> lines(LeavingId id, @Nullable LeavingKind kind, @Nullable String after, int size) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("leaving", id.value());
        parameters.put("limit", size + 1);
        StringBuilder sql = new StringBuilder(LeavingSql.SHOWN).append("line.how <> 'STAYS'");
        if (kind != null) {
            sql.append(" and line.kind = :kind");
            parameters.put("kind", kind.name());
        }
        int tilde = after == null ? -1 : after.indexOf('~');
        Optional<UUID> record = after == null || tilde != 1 ? Optional.empty() : uuid(after.substring(2));
        if (after != null && record.isPresent() && Character.isDigit(after.charAt(0))) {
            sql.append(" and (line.place, line.record_id) > (:place, :record)");
            parameters.put("place", Character.digit(after.charAt(0), 10));
            parameters.put("record", record.get());
        }
        sql.append(" order by line.place, line.record_id limit :limit");
        List<LeavingLine> lines = jdbc.sql(sql.toString())
                .params(parameters)
                .query(LeavingSql::line)
                .list();
        return Slice.of(
                lines, size, line -> (List.of(LeavingKind.values()).indexOf(line.kind()) + 1) + "~" + line.record());
    }

    @Override
    public List<LeavingLine> staying(LeavingId id, int most) {
        return jdbc.sql(LeavingSql.SHOWN + "line.how = 'STAYS' order by line.place, line.record_id limit :limit")
                .param("leaving", id.value())
                .param("limit", most)
                .query(LeavingSql::line)
                .list();
    }

    @Override
    public List<LeavingTaker> takers(LeavingId id) {
        return jdbc.sql(TAKERS + "order by manager, person.name, person.id")
                .param("leaving", id.value())
                .query((row, n) -> new LeavingTaker(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("after_sales"),
                        row.getBoolean("manager")))
                .list();
    }

    @Override
    public List<LeavingCandidate> candidates(RecordFilter people) {
        return candidates(people, "person.enabled or " + HOLDS, "");
    }

    @Override
    public List<LeavingCandidate> stranded(RecordFilter people) {
        return candidates(people, "not person.enabled and " + HOLDS, " limit 100");
    }

    private List<LeavingCandidate> candidates(RecordFilter people, String which, String limit) {
        return jdbc.sql("""
                        select person.id, person.name, department.name as department
                        from person join department on department.id = person.department_id
                        where %s and not exists (select 1 from leaving where leaving.person_id = person.id
                            and withdrawn_at is null and closed_at is null)
                        and (%s)
                        order by department.name, person.name, person.id""".formatted(people.sql(), which) + limit)
                .params(people.parameters())
                .query((row, n) -> new LeavingCandidate(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("department")))
                .list();
    }
}
