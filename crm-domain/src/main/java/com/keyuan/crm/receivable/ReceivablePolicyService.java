package com.keyuan.crm.receivable;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The policy of alerts: read by whoever sees receivables, decided by finance or the director. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReceivablePolicyService {

    private final ReceivablePolicies policies;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<ReceivablePolicies.Version> versions(CurrentUser user) {
        access.require(user, Action.RECEIVABLE_POLICY_VIEW);
        return policies.versions();
    }

    public boolean mayDecide(CurrentUser user) {
        return access.allows(user, Action.RECEIVABLE_POLICY_DECIDE);
    }

    /**
     * Decides the next version; what was raised stays raised.
     *
     * @param basedOn the version that was looked at
     * @throws ReceivablePolicyOutdated when there is a newer one
     */
    public void decide(
            CurrentUser user, int basedOn, List<Integer> steps, int managerFrom, int directorFrom, String reason) {
        access.require(user, Action.RECEIVABLE_POLICY_DECIDE);
        ReceivablePolicy next = new ReceivablePolicy(basedOn + 1, steps, managerFrom, directorFrom);
        if (policies.present().version() != basedOn) {
            throw new ReceivablePolicyOutdated();
        }
        policies.add(next, user.id(), clock.instant(), reason);
        audit.record(
                AuditKind.CHANGED,
                user,
                null,
                Changes.none()
                        .note("receivablePolicy", next.version())
                        .note("steps", steps)
                        .note("managerFrom", managerFrom)
                        .note("directorFrom", directorFrom)
                        .note("reason", reason));
    }
}
