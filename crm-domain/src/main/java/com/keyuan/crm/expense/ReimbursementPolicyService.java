package com.keyuan.crm.expense;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.Refused;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The policy of travel money: read by whoever claims, decided by a director or the head of finance. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReimbursementPolicyService {

    private final Access access;
    private final ReimbursementPolicies policies;
    private final Audit audit;
    private final Clock clock;

    @Transactional(readOnly = true)
    public ReimbursementPolicy current(CurrentUser user) {
        access.require(user, Action.EXPENSE_POLICY_VIEW);
        return policies.current();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<ReimbursementPolicy> history(CurrentUser user) {
        access.require(user, Action.EXPENSE_POLICY_VIEW);
        return policies.all();
    }

    /** A director, or the head of finance: somebody of finance who is a manager too. */
    public boolean mayDecide(CurrentUser user) {
        return access.allows(user, Action.EXPENSE_POLICY_DECIDE)
                && (user.is(Role.DIRECTOR) || (user.is(Role.FINANCE) && user.is(Role.MANAGER)));
    }

    /**
     * Decides a new version, which holds from now on; the earlier ones are kept.
     *
     * @param seen the version on the page
     * @param limits per day; a combination left out has no limit
     * @throws PolicyNotUsable for a limit that is not above zero
     */
    public void decide(
            CurrentUser user,
            int seen,
            VerificationPolicy verification,
            Map<LimitRule.Limit, Money> limits,
            @Nullable String reason) {
        if (!mayDecide(user)) {
            throw new Refused(Action.EXPENSE_POLICY_DECIDE, null);
        }
        limits.values().stream()
                .filter(limit -> !limit.isPositive())
                .findFirst()
                .ifPresent(zero -> {
                    throw new PolicyNotUsable("limits");
                });
        ReimbursementPolicy before = policies.lockCurrent();
        StaleVersion.check("expense_policy", before.version(), before.version(), seen);
        ReimbursementPolicy next = new ReimbursementPolicy(
                before.version() + 1,
                verification,
                new LimitRule(limits),
                clock.instant(),
                user.id(),
                Text.reason(reason, 400));
        policies.add(next);
        Changes changes = Changes.none()
                .field("version", before.version(), next.version())
                .field("reimbursement.verification", before.verification(), next.verification());
        for (LineCategory category : LineCategory.values()) {
            for (CityClass city : CityClass.values()) {
                changes.field(
                        category + " " + city,
                        before.limits().rate(category, city),
                        next.limits().rate(category, city));
            }
        }
        audit.record(AuditKind.APPROVED, user, null, changes.note("reason", next.reason()));
    }
}
