package com.keyuan.crm.compliance.web;

import com.keyuan.crm.audit.AuditFilter;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What the log is narrowed to. */
@Getter
@Setter
class AccessLogForm {

    private @Nullable AuditKind kind;
    private @Nullable UUID subject;
    private @Nullable PersonId person;

    private @Nullable LocalDate from;

    private @Nullable LocalDate to;

    private @Nullable String who;

    private @Nullable String customer;

    AuditFilter toFilter() {
        return new AuditFilter(kind, person, subject, from, to, given(who), given(customer));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
