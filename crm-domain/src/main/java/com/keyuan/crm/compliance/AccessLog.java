package com.keyuan.crm.compliance;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditFilter;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.AuditQueries;
import com.keyuan.crm.audit.AuditRow;
import com.keyuan.crm.audit.AuditVerdict;
import com.keyuan.crm.audit.AuditVerification;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log as compliance and directors read it. Who watches is watched: each look and each check is on the log too. */
@Service
@Transactional
@RequiredArgsConstructor
public class AccessLog {

    private static final int PAGE = 50;

    private final Access access;
    private final AuditQueries entries;
    private final AuditVerification verification;
    private final Audit audit;

    /** The newest entries that fit, and from a cursor on the older ones. */
    public Slice<AuditRow> read(CurrentUser user, AuditFilter filter, @Nullable String after) {
        access.require(user, Action.AUDIT_READ);
        Slice<AuditRow> rows = entries.rows(filter, after, PAGE);
        audit.record(AuditKind.VIEWED, user, null, asked(filter));
        return rows;
    }

    /** Walks the whole chain and names the first broken entry and the unsealed tail. */
    public AuditVerdict verify(CurrentUser user) {
        access.require(user, Action.AUDIT_READ);
        AuditVerdict verdict = verification.verify();
        audit.record(
                AuditKind.VIEWED,
                user,
                null,
                Changes.none().note("verified", verdict.sealed()).note("holds", verdict.holds()));
        return verdict;
    }

    private static Changes asked(AuditFilter filter) {
        Changes asked = Changes.none().note("page", "access-log");
        noteIfGiven(asked, "kind", filter.kind());
        noteIfGiven(asked, "person", filter.person());
        noteIfGiven(asked, "subject", filter.subject());
        noteIfGiven(asked, "from", filter.from());
        noteIfGiven(asked, "to", filter.to());
        return asked;
    }

    private static void noteIfGiven(Changes asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.note(name, value);
        }
    }
}
