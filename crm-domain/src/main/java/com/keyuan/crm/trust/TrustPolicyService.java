package com.keyuan.crm.trust;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the versions of the policy; before one is made, shows what it would change. */
@Service
@Transactional
@RequiredArgsConstructor
public class TrustPolicyService {

    private final TrustPolicies policies;
    private final TrustEffects effects;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<TrustPolicy> all(CurrentUser user) {
        access.require(user, Action.TRUST_POLICY_VIEW);
        return policies.all();
    }

    /** The one that counts today. */
    @Transactional(readOnly = true)
    public TrustPolicy present(CurrentUser user) {
        access.require(user, Action.TRUST_POLICY_VIEW);
        return policies.effectiveOn(BusinessZone.today(clock));
    }

    /** What the draft would change if it counted today: how many customers, which, and whose. */
    @Transactional(readOnly = true)
    public TrustEffect preview(CurrentUser user, TrustPolicy draft) {
        access.require(user, Action.TRUST_POLICY_EDIT);
        LocalDate today = BusinessZone.today(clock);
        return effects.effect(policies.effectiveOn(today), draft, today);
    }

    /**
     * Makes the draft the next version.
     *
     * @param expected the newest version that the author has seen
     * @return its number
     * @throws TrustPolicyRetroactive when it would count for days gone by
     * @throws TrustPolicyOutdated when somebody made a version meanwhile
     */
    public int publish(CurrentUser user, TrustPolicy draft, int expected) {
        access.require(user, Action.TRUST_POLICY_EDIT);
        if (draft.effectiveFrom().isBefore(BusinessZone.today(clock))) {
            throw new TrustPolicyRetroactive();
        }
        int version = policies.add(draft);
        if (version != expected + 1) {
            throw new TrustPolicyOutdated(version - 1);
        }
        audit.record(
                AuditKind.CREATED,
                user,
                null,
                Changes.none()
                        .note("trustPolicy", version)
                        .note("weights", draft.weights())
                        .note("thresholds", draft.companyFrom() + "/" + draft.sharedFrom())
                        .note("confidence", draft.confidenceFrom())
                        .note("halfLife", draft.halfLife() + "/" + draft.evidenceDays())
                        .note("shares", draft.shares())
                        .note("riskLimit", draft.riskLimit())
                        .note("effectiveFrom", draft.effectiveFrom()));
        return version;
    }
}
