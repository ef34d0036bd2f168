package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.ChangeEntry;
import com.keyuan.crm.customer.ChangeEntry.FieldChange;
import com.keyuan.crm.customer.CustomerChanges;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log of a customer and its contacts; sealed values stay sealed and are shown as stars. */
@Repository
@RequiredArgsConstructor
class SqlCustomerChanges implements CustomerChanges {

    private static final String SEALED = "sealed:";
    private static final TypeReference<Map<String, List<@Nullable String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    private record Found(UUID id, ChangeEntry entry) {}

    @Override
    public Slice<ChangeEntry> slice(CustomerId customer, @Nullable String after, int size) {
        List<Found> found = jdbc.sql("""
                        select audit_entry.id, at, person_name, audit_entry.kind, contact.name as contact, details
                        from audit_entry
                        left join contact on contact.id = subject_id and subject_kind = 'contact'
                        where subject_id in (select :customer union all
                                             select id from contact where customer_id = :customer)
                          and audit_entry.kind in ('CREATED', 'CHANGED', 'IMPORTED')
                          and at <= :before
                        order by at desc, audit_entry.id desc limit :limit""")
                .param("customer", customer.value())
                .param("before", Timestamp.from(before(after)))
                .param("limit", size + 1)
                .query(this::found)
                .list();
        Slice<Found> cut =
                Slice.of(found, size, last -> last.entry().at().minusNanos(1000).toString());
        return new Slice<>(cut.rows().stream().map(Found::entry).toList(), cut.next());
    }

    private static Instant before(@Nullable String cursor) {
        Instant latest = Instant.parse("9999-01-01T00:00:00Z");
        try {
            return cursor == null ? latest : Instant.parse(cursor);
        } catch (DateTimeParseException foreign) {
            return latest;
        }
    }

    private Found found(ResultSet row, int n) throws SQLException {
        List<FieldChange> fields = new ArrayList<>();
        json.readValue(row.getString("details"), FIELDS)
                .forEach((field, pair) -> fields.add(new FieldChange(field, shown(pair.get(0)), shown(pair.get(1)))));
        return new Found(
                row.getObject("id", UUID.class),
                new ChangeEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("person_name"),
                        row.getString("kind"),
                        row.getString("contact"),
                        fields));
    }

    private static @Nullable String shown(@Nullable String value) {
        return value != null && value.startsWith(SEALED) ? "****" : value;
    }
}
