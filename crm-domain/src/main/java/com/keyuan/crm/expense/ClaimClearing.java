package com.keyuan.crm.expense;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.trip.TripId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What finance does with a claim before it is paid: cut, reject, clear behind the gate, take the clearing back. */
@Service
@Transactional
@RequiredArgsConstructor
public class ClaimClearing {

    private final Access access;
    private final ExpenseClaims claims;
    private final ClaimedTrips trips;
    private final Gates gates;
    private final OwnPaperCheck ownPaper;
    private final AdvanceOffsetting offsetting;
    private final DiscrepancyBooking discrepancies;
    private final ClaimMoves moves;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Clears the chosen claims, each by itself: those that the gate does not let through, or that somebody else was
     * quicker with, stay as they are and are named with the reason.
     */
    public BatchOutcome clear(CurrentUser user, List<ClaimChoice> chosen) {
        if (chosen.isEmpty()) {
            throw new NothingChosen();
        }
        List<UUID> ids =
                chosen.stream().map(one -> one.claim().value()).distinct().toList();
        access.requireAll(user, Action.CLAIM_CLEAR, ids);
        trips.holdReportsOf(ids);
        List<ExpenseClaim> locked = claims.lock(ids);
        Map<TripId, ClaimedTrip> facts = trips.findAll(tripsOf(locked));
        ReimbursementGate gate = gates.today();
        List<ExpenseOverride> overrides = gates.overridesOf(ids);
        List<String> done = new ArrayList<>();
        List<RuleViolation> left = new ArrayList<>();
        for (ExpenseClaim claim : locked) {
            try {
                ClaimedTrip trip = Objects.requireNonNull(facts.get(claim.getTrip()));
                expect(claim, chosen);
                clear(user, claim, trip, gate.judge(Gates.facts(claim, trip, overrides)));
                done.add(claim.getNumber());
            } catch (RuleViolation refusal) {
                left.add(refusal);
            }
        }
        return new BatchOutcome(done, left);
    }

    /** @throws RuleViolation where the batch would leave it */
    public void clear(CurrentUser user, ExpenseClaimId id, long version) {
        BatchOutcome outcome = clear(user, List.of(new ClaimChoice(id, version)));
        if (!outcome.left().isEmpty()) {
            throw outcome.left().get(0);
        }
    }

    private void clear(CurrentUser user, ExpenseClaim claim, ClaimedTrip trip, GateVerdict verdict) {
        ClaimState from = claim.getState();
        if (from != ClaimState.SUBMITTED) {
            throw new ClaimMoved(claim);
        }
        ownPaper.check(user, claim, trip);
        if (verdict.face() == null) {
            throw new GateClosed(claim.getNumber(), Objects.requireNonNull(verdict.block()));
        }
        discrepancies.apply(claim, trip);
        Money offset = offsetting.offset(claim, user);
        claim.clear(user.id(), trip.handlers().contains(user.id()), verdict.face(), offset, clock.instant());
        moves.moved(user, claim, from, null);
        events.publishEvent(ClaimCleared.of(claim));
    }

    /** Allows less on a line (核减), with a reason that the claimant sees. */
    public void cut(
            CurrentUser user,
            ExpenseClaimId id,
            ExpenseLineId line,
            long version,
            Money allowed,
            @Nullable String reason) {
        ExpenseClaim claim = decidedBy(user, Action.CLAIM_CUT, id);
        expectUnmoved(claim, ClaimState.SUBMITTED, version);
        Money before = claim.line(line).getAllowed();
        claim.cut(line, allowed, reason);
        audit.changed(
                user,
                ClaimMoves.subject(claim),
                Changes.none()
                        .field("allowed " + claim.line(line).getPosition(), before, allowed)
                        .field("reason", null, reason));
    }

    /** Sends the claim back with reasons. */
    public void reject(CurrentUser user, ExpenseClaimId id, long version, @Nullable String reason) {
        ExpenseClaim claim = decidedBy(user, Action.CLAIM_REJECT, id);
        ClaimState from = claim.getState();
        expectUnmoved(claim, ClaimState.SUBMITTED, version);
        claim.reject(reason, clock.instant());
        moves.moved(user, claim, from, claim.getNote());
        events.publishEvent(ClaimRejected.of(claim));
    }

    /** Takes the clearing back, with a reason; the advances set against it are owed again. */
    public void withdraw(CurrentUser user, ExpenseClaimId id, long version, @Nullable String reason) {
        ExpenseClaim claim = decidedBy(user, Action.CLAIM_WITHDRAW, id);
        ClaimState from = claim.getState();
        expectUnmoved(claim, ClaimState.CLEARED, version);
        claim.withdraw(reason, clock.instant());
        offsetting.release(claim, user);
        moves.moved(user, claim, from, claim.getNote());
    }

    private ExpenseClaim decidedBy(CurrentUser user, Action action, ExpenseClaimId id) {
        access.require(user, action, id.value());
        trips.holdReportsOf(List.of(id.value()));
        ExpenseClaim claim = claims.lock(List.of(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("expense_claim", id));
        ClaimedTrip trip = trips.find(claim.getTrip()).orElseThrow(() -> new NotFound("trip", claim.getTrip()));
        ownPaper.check(user, claim, trip);
        return claim;
    }

    private static void expectUnmoved(ExpenseClaim claim, ClaimState from, long version) {
        if (claim.getState() != from) {
            throw new ClaimMoved(claim);
        }
        claim.expect(version);
    }

    private static void expect(ExpenseClaim claim, Collection<ClaimChoice> chosen) {
        chosen.stream()
                .filter(one -> one.claim().equals(claim.getId()))
                .filter(one ->
                        claim.getState() == ClaimState.SUBMITTED && !Objects.equals(claim.getVersion(), one.version()))
                .findFirst()
                .ifPresent(stale -> {
                    throw new ClaimChanged(claim.getNumber());
                });
    }

    private static List<TripId> tripsOf(List<ExpenseClaim> claims) {
        return claims.stream().map(ExpenseClaim::getTrip).distinct().toList();
    }
}
