package com.keyuan.crm.access;

import com.keyuan.crm.intake.IntakeRunId;
import com.keyuan.crm.shared.CurrentUser;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files on their way in, for the access matrix: read, with one column, and nobody has said what it means. */
@RequiredArgsConstructor
public class IntakeRecords implements AccessRecords {

    private final JdbcClient jdbc;

    @Override
    public Map<String, Maker> makers() {
        return Map.of("intake_run", this::run);
    }

    private @Nullable Map<String, Object> run(@Nullable CurrentUser owner) {
        if (owner == null) {
            return null; // every file is somebody's
        }
        IntakeRunId id = IntakeRunId.next();
        jdbc.sql("""
                        insert into intake_run (id, version, kind, file_name, sha256, state, row_count, key_id, created_by,
                                                created_at)
                        values (:id, 0, 'CUSTOMERS', 'a.csv', '', 'READ', 0, 'any', :by, now())""").param("id", id.value()).param("by", owner.id().value()).update();
        jdbc.sql("insert into intake_column (run_id, position, header) values (:id, 0, '客户名称')")
                .param("id", id.value())
                .update();
        return Map.of("id", id);
    }
}
