package com.keyuan.crm.compliance;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditFilter;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.AuditPage;
import com.keyuan.crm.audit.AuditQueries;
import com.keyuan.crm.audit.AuditRow;
import com.keyuan.crm.audit.AuditVerdict;
import com.keyuan.crm.audit.AuditVerification;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.audit.Changes.Change;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /** Records whose fields tell of a customer and its people. */
    private static final Set<String> CONTENT = Set.of("customer", "contact", "interaction", "visit");
    /** What is about our own order of things, not about the customer. */
    private static final Set<String> OPEN = Set.of("tier", "holder", "reason", "lost", "contact", "customer");

    private static final Change HIDDEN = new Change(null, null);

    private final Access access;
    private final AuditQueries entries;
    private final AuditVerification verification;
    private final Audit audit;

    /** The newest entries that fit, and from a cursor on the older ones. */
    public AuditPage read(CurrentUser user, AuditFilter filter, @Nullable String after) {
        access.require(user, Action.AUDIT_READ);
        Slice<AuditRow> read = entries.rows(filter, after, PAGE);
        List<AuditRow> rows = user.is(Role.DIRECTOR)
                ? read.rows()
                : read.rows().stream().map(AccessLog::withoutContent).toList();
        audit.record(AuditKind.VIEWED, user, null, asked(filter));
        return new AuditPage(new Slice<>(rows, read.next()), entries.names(rows));
    }

    /** Compliance sees the log, not the content: which fields of a customer changed, but not to what. */
    private static AuditRow withoutContent(AuditRow row) {
        boolean changed = row.kind() == AuditKind.CREATED || row.kind() == AuditKind.CHANGED;
        if (!changed || row.subjectKind() == null || !CONTENT.contains(row.subjectKind())) {
            return row;
        }
        Map<String, Change> details = new LinkedHashMap<>();
        row.details().forEach((field, change) -> details.put(field, OPEN.contains(field) ? change : HIDDEN));
        return row.with(details);
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
        noteIfGiven(asked, "logKind", filter.kind());
        noteIfGiven(asked, "person", filter.person());
        noteIfGiven(asked, "subject", filter.subject());
        noteIfGiven(asked, "from", filter.from());
        noteIfGiven(asked, "to", filter.to());
        noteIfGiven(asked, "who", filter.who());
        noteIfGiven(asked, "customer", filter.customer());
        return asked;
    }

    private static void noteIfGiven(Changes asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.note(name, value);
        }
    }
}
