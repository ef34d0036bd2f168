package com.keyuan.crm.allocation;

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
public class AllocationPolicyService {

    private final AllocationPolicies policies;
    private final AllocationEffects effects;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<AllocationPolicy> all(CurrentUser user) {
        access.require(user, Action.ALLOCATION_POLICY_VIEW);
        return policies.all();
    }

    /** The one that counts today. */
    @Transactional(readOnly = true)
    public AllocationPolicy present(CurrentUser user) {
        access.require(user, Action.ALLOCATION_POLICY_VIEW);
        return policies.effectiveOn(BusinessZone.today(clock));
    }

    /** What the draft would change if it counted today: who would no longer fit, what would be unattended too long. */
    @Transactional(readOnly = true)
    public AllocationEffect preview(CurrentUser user, AllocationPolicy draft) {
        access.require(user, Action.ALLOCATION_POLICY_EDIT);
        LocalDate today = BusinessZone.today(clock);
        return effects.effect(policies.effectiveOn(today), draft, today);
    }

    /**
     * Makes the draft the next version.
     *
     * @param expected the newest version that the author has seen
     * @return its number
     * @throws AllocationPolicyRetroactive when it would count for days gone by
     * @throws AllocationPolicyOutdated when somebody made a version meanwhile
     */
    public int publish(CurrentUser user, AllocationPolicy draft, int expected) {
        access.require(user, Action.ALLOCATION_POLICY_EDIT);
        if (draft.effectiveFrom().isBefore(BusinessZone.today(clock))) {
            throw new AllocationPolicyRetroactive();
        }
        int version = policies.add(draft);
        if (version != expected + 1) {
            throw new AllocationPolicyOutdated(version - 1);
        }
        audit.record(
                AuditKind.CREATED,
                user,
                null,
                Changes.none()
                        .note("allocationPolicy", version)
                        .note("levels", draft.from())
                        .note("capacity", draft.capacity())
                        .note("claims", draft.pool())
                        .note("recycling", draft.recycling())
                        .note("effectiveFrom", draft.effectiveFrom()));
        return version;
    }
}
