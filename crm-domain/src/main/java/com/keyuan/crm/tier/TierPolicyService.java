package com.keyuan.crm.tier;

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
public class TierPolicyService {

    private final TierPolicies policies;
    private final TierCalculation calculation;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<TierPolicy> all(CurrentUser user) {
        access.require(user, Action.TIER_POLICY_VIEW);
        return policies.all();
    }

    /** The one that counts today. */
    @Transactional(readOnly = true)
    public TierPolicy present(CurrentUser user) {
        access.require(user, Action.TIER_POLICY_VIEW);
        return policies.effectiveOn(BusinessZone.today(clock));
    }

    /** What the draft would change if it counted today: how many customers, which, and whose. */
    @Transactional(readOnly = true)
    public TierEffect preview(CurrentUser user, TierPolicy draft) {
        access.require(user, Action.TIER_POLICY_EDIT);
        LocalDate today = BusinessZone.today(clock);
        return calculation.effect(policies.effectiveOn(today), draft, today);
    }

    /**
     * Makes the draft the next version.
     *
     * @param expected the newest version that the author has seen
     * @return its number
     * @throws TierPolicyRetroactive when it would count for days gone by
     * @throws TierPolicyOutdated when somebody made a version meanwhile
     */
    public int publish(CurrentUser user, TierPolicy draft, int expected) {
        access.require(user, Action.TIER_POLICY_EDIT);
        if (draft.effectiveFrom().isBefore(BusinessZone.today(clock))) {
            throw new TierPolicyRetroactive();
        }
        int version = policies.add(draft);
        if (version != expected + 1) {
            throw new TierPolicyOutdated(version - 1);
        }
        audit.record(
                AuditKind.CREATED,
                user,
                null,
                Changes.none()
                        .note("tierPolicy", version)
                        .note("method", draft.method())
                        .note("weights", draft.weights())
                        .note("thresholds", draft.aThreshold() + "/" + draft.bThreshold() + "±" + draft.hysteresis())
                        .note("autoAccept", draft.autoAccept())
                        .note("effectiveFrom", draft.effectiveFrom()));
        return version;
    }
}
