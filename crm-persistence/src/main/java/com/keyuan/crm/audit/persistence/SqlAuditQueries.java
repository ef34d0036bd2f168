package com.keyuan.crm.audit.persistence;

import com.keyuan.crm.audit.AuditFilter;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.AuditName;
import com.keyuan.crm.audit.AuditQueries;
import com.keyuan.crm.audit.AuditRow;
import com.keyuan.crm.audit.Changes.Change;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class SqlAuditQueries implements AuditQueries {

    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Fields whose values are codes of a maintained list. */
    private static final Set<String> CODED = Set.of("kind", "industry", "source", "region");

    private static final String ABOUT_CUSTOMER = """
            subject_id in (
                select id from customer where position(lower(:customer) in lower(name)) > 0
                union all
                select contact.id from contact join customer on customer.id = contact.customer_id
                where position(lower(:customer) in lower(customer.name)) > 0)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Override
    public Slice<AuditRow> rows(AuditFilter filter, @Nullable String after, int size) {
        Map<String, Object> parameters = new HashMap<>();
        return slice(conditions(filter, parameters), parameters, after, size);
    }

    @Override
    public Slice<AuditRow> changes(Collection<UUID> records, @Nullable String after, int size) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("records", records.toArray(UUID[]::new));
        List<String> conditions =
                new ArrayList<>(List.of("subject_id = any(:records)", "kind in ('CREATED', 'CHANGED', 'IMPORTED')"));
        return slice(conditions, parameters, after, size);
    }

    private Slice<AuditRow> slice(
            List<String> conditions, Map<String, Object> parameters, @Nullable String after, int size) {
        if (after != null) {
            Cursor cursor = Cursor.of(after);
            conditions.add("(at, id) < (:afterAt, :afterId)");
            parameters.put("afterAt", Timestamp.from(cursor.at()));
            parameters.put("afterId", cursor.id());
        }
        parameters.put("limit", size + 1);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        List<AuditRow> read = jdbc.sql("select * from audit_entry" + where + " order by at desc, id desc limit :limit")
                .params(parameters)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(read, size, row -> new Cursor(row.at(), row.id()).toString());
    }

    @Override
    public Map<String, AuditName> names(List<AuditRow> rows) {
        Set<String> ids = new TreeSet<>();
        Set<String> codes = new TreeSet<>();
        for (AuditRow row : rows) {
            if (row.subjectId() != null) {
                ids.add(row.subjectId().toString());
            }
            row.details().forEach((field, change) -> {
                for (String value : Arrays.asList(change.before(), change.after())) {
                    if (value != null && UUID_SHAPE.matcher(value).matches()) {
                        ids.add(value);
                    } else if (value != null && CODED.contains(field)) {
                        codes.add(field + ":" + value);
                    }
                }
            });
        }
        Map<String, AuditName> names = new HashMap<>();
        if (!ids.isEmpty() || !codes.isEmpty()) {
            jdbc.sql(AuditNameSql.NAMES)
                    .param("ids", ids.stream().map(UUID::fromString).toArray(UUID[]::new))
                    .param("codes", codes.toArray(String[]::new))
                    .query(row -> {
                        names.put(row.getString("key"), new AuditName(row.getString("zh"), row.getString("en")));
                    });
        }
        return names;
    }

    private static List<String> conditions(AuditFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (filter.kind() != null) {
            conditions.add("kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (filter.person() != null) {
            conditions.add("person_id = :person");
            parameters.put("person", filter.person().value());
        }
        if (filter.subject() != null) {
            conditions.add("subject_id = :subject");
            parameters.put("subject", filter.subject());
        }
        if (filter.who() != null) {
            conditions.add("position(lower(:who) in lower(person_name)) > 0");
            parameters.put("who", filter.who());
        }
        if (filter.customer() != null) {
            conditions.add(ABOUT_CUSTOMER);
            parameters.put("customer", filter.customer());
        }
        if (filter.from() != null) {
            conditions.add("at >= :from");
            parameters.put(
                    "from",
                    Timestamp.from(filter.from().atStartOfDay(BusinessZone.ID).toInstant()));
        }
        if (filter.to() != null) {
            conditions.add("at < :to");
            parameters.put(
                    "to",
                    Timestamp.from(filter.to()
                            .plusDays(1)
                            .atStartOfDay(BusinessZone.ID)
                            .toInstant()));
        }
        return conditions;
    }

    private AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                AuditKind.valueOf(row.getString("kind")),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getString("address"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                details(row.getString("details")));
    }

    private Map<String, Change> details(String stored) {
        Map<String, Change> details = new LinkedHashMap<>();
        json.readTree(stored)
                .properties()
                .forEach(field -> details.put(
                        field.getKey(),
                        new Change(
                                text(field.getValue().get(0)),
                                text(field.getValue().get(1)))));
        return details;
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asString();
    }

    /** Where the next page begins; one that was tampered with begins at the beginning. */
    private record Cursor(Instant at, UUID id) {

        static Cursor of(String text) {
            try {
                int space = text.indexOf('_');
                return new Cursor(Instant.parse(text.substring(0, space)), UUID.fromString(text.substring(space + 1)));
            } catch (RuntimeException notOurs) {
                return new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));
            }
        }

        @Override
        public String toString() {
            return at + "_" + id;
        }
    }
}
