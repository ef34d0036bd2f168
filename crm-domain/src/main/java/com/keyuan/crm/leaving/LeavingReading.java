package com.keyuan.crm.leaving;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who leaves, and what each of them still holds. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class LeavingReading {

    private static final int LINES = 50;
    private static final int MOST_STAYING = 100;

    private final LeavingQueries queries;
    private final Access access;
    private final AccessPolicy policy;
    private final Audit audit;

    public Slice<LeavingRow> list(CurrentUser user, boolean open, @Nullable String after, int size) {
        access.require(user, Action.LEAVING_LIST);
        return queries.rows(
                policy.filter(user, Action.LEAVING_VIEW),
                policy.filter(user, Action.LEAVING_PREPARE),
                open,
                after,
                size);
    }

    /** Those for whom the user may give notice. */
    public List<LeavingCandidate> candidates(CurrentUser user) {
        access.require(user, Action.LEAVING_LIST);
        return queries.candidates(policy.filter(user, Action.LEAVING_GIVE));
    }

    /** Those whose account was locked without a notice while they hold something; their leaving has to begin. */
    public List<LeavingCandidate> stranded(CurrentUser user) {
        access.require(user, Action.LEAVING_LIST);
        return queries.stranded(policy.filter(user, Action.LEAVING_GIVE));
    }

    /** The page, logged. An administrator sees how much is held, but not whose customers they are. */
    @Transactional
    public LeavingPage page(CurrentUser user, LeavingId id, @Nullable LeavingKind kind, @Nullable String after) {
        access.require(user, Action.LEAVING_VIEW, id.value());
        audit.record(AuditKind.VIEWED, user, Leaving.ref(id), Changes.none());
        LeavingRow row = queries.row(id, policy.filter(user, Action.LEAVING_PREPARE))
                .orElseThrow(() -> new NotFound("leaving", id));
        boolean prepares = access.allows(user, Action.LEAVING_PREPARE, id.value());
        boolean seesList = prepares || user.isSelf(row.person());
        return new LeavingPage(
                row,
                queries.counts(id),
                seesList ? queries.lines(id, kind, after, LINES) : new Slice<>(List.of(), null),
                seesList ? queries.staying(id, MOST_STAYING) : List.of(),
                prepares && row.isOpen() ? queries.takers(id) : List.of(),
                seesList,
                prepares,
                prepares && row.isOpen(),
                row.isOpen() && access.allows(user, Action.LEAVING_APPROVE, id.value()),
                row.isOpen() && access.allows(user, Action.LEAVING_END, id.value()));
    }
}
