package com.keyuan.crm.compliance.web;

import com.keyuan.crm.audit.AuditFilter;
import com.keyuan.crm.audit.AuditKind;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the log is narrowed to. */
@Getter
@Setter
class AccessLogForm {

    private @Nullable AuditKind kind;
    private @Nullable UUID subject;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate from;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate to;

    AuditFilter toFilter() {
        return new AuditFilter(kind, null, subject, from, to);
    }
}
