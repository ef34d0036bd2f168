package com.keyuan.crm.expense;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Director and finance let a claim through the gate together. */
@Service
@Transactional
@RequiredArgsConstructor
public class ClaimOverriding {

    private final Access access;
    private final ExpenseClaims claims;
    private final ClaimedTrips trips;
    private final ExpenseOverrides overrides;
    private final Gates gates;
    private final OwnPaperCheck ownPaper;
    private final Audit audit;
    private final Clock clock;

    /**
     * One of the two agrees. The first one gives the reason; the override holds when the other agrees too, and only
     * for what blocks the claim now.
     *
     * @throws NothingToOverride when the gate is open
     * @throws SecondPersonNeeded when the same person would be both
     */
    public void agree(CurrentUser user, ExpenseClaimId id, long version, @Nullable String reason) {
        access.require(user, Action.CLAIM_OVERRIDE, id.value());
        trips.holdReportsOf(List.of(id.value()));
        ExpenseClaim claim = claims.lock(List.of(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("expense_claim", id));
        if (claim.getState() != ClaimState.SUBMITTED) {
            throw new ClaimMoved(claim);
        }
        claim.expect(version);
        ClaimedTrip trip = trips.find(claim.getTrip()).orElseThrow(() -> new NotFound("trip", claim.getTrip()));
        ownPaper.checkNotOnTheTrip(user, claim, trip);
        GateVerdict verdict = gates.today().judge(Gates.facts(claim, trip, gates.overridesOf(List.of(id.value()))));
        GateBlock block = verdict.block();
        if (block == null) {
            throw new NothingToOverride(claim.getNumber());
        }
        ExpenseOverride override = overrides
                .find(id, claim.getRevision(), block)
                .orElseGet(() -> new ExpenseOverride(ExpenseOverrideId.next(), claim, block, reason));
        override.agree(user, clock.instant());
        overrides.save(override);
        audit.record(
                AuditKind.APPROVED,
                user,
                ClaimMoves.subject(claim),
                Changes.none()
                        .note("override", override.getBlock())
                        .note("reason", override.getReason())
                        .note("complete", override.isComplete()));
    }
}
