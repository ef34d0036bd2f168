package com.keyuan.crm.audit;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the rooms write the log: in the transaction of the change itself, so that neither is there without the other. */
@Service
@RequiredArgsConstructor
public class Audit {

    private final AuditLog log;
    private final Clock clock;

    /** Exactly one entry for a change; none where nothing differs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(@Nullable CurrentUser who, SourceRef subject, Changes changes) {
        if (!changes.isEmpty()) {
            record(AuditKind.CHANGED, who, subject, changes);
        }
    }

    /** An entry of any other kind within the present transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditKind kind, @Nullable CurrentUser who, @Nullable SourceRef subject, Changes details) {
        log.append(new AuditEntry(clock.instant(), kind, who, subject, details));
    }

    /** A refusal of a right, written after the refused transaction has rolled back, in one of its own. */
    @Transactional
    public void refused(@Nullable CurrentUser who, @Nullable SourceRef subject, Changes details) {
        record(AuditKind.REFUSED, who, subject, details);
    }

    /** What a rule refused to somebody who had the right; written like a refusal. */
    @Transactional
    public void againstARule(@Nullable CurrentUser who, @Nullable SourceRef subject, Changes details) {
        record(AuditKind.AGAINST_RULE, who, subject, details);
    }
}
