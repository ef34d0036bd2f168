package com.keyuan.crm.audit.persistence;

import com.keyuan.crm.audit.AuditEntry;
import com.keyuan.crm.audit.AuditLog;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class SqlAuditLog implements AuditLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Override
    public void append(AuditEntry entry) {
        CurrentUser who = entry.who();
        SourceRef subject = entry.subject();
        jdbc.sql("""
                        insert into audit_entry (id, at, person_id, person_name, address, kind, subject_kind, subject_id, details)
                        values (:id, :at, :person, :name, :address, :kind, :subjectKind, :subjectId, cast(:details as jsonb))""")
                .param("id", TimeOrderedIds.next())
                .param("at", Timestamp.from(entry.at()))
                .param("person", who == null ? null : who.id().value())
                .param("name", who == null ? null : who.name())
                .param("address", who == null ? null : who.address())
                .param("kind", entry.kind().name())
                .param("subjectKind", subject == null ? null : subject.kind())
                .param("subjectId", subject == null ? null : subject.id())
                .param("details", details(entry.details()))
                .update();
    }

    private String details(Changes changes) {
        Map<String, Object> fields = new LinkedHashMap<>();
        changes.byField().forEach((field, change) -> fields.put(field, pair(change)));
        return json.writeValueAsString(fields);
    }

    private static Object pair(Changes.Change change) {
        @Nullable String[] pair = {change.before(), change.after()};
        return Arrays.asList(pair);
    }
}
