package com.keyuan.crm.expense;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.trip.TripId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pays cleared claims, each once ever, and records what the bank sends back. */
@Service
@Transactional
@RequiredArgsConstructor
public class ClaimPaying {

    private final Access access;
    private final ExpenseClaims claims;
    private final ClaimedTrips trips;
    private final OwnPaperCheck ownPaper;
    private final PaymentBatches batches;
    private final Payments payments;
    private final Payees payees;
    private final ExpenseNumbers numbers;
    private final DiscrepancyBooking discrepancies;
    private final ClaimMoves moves;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Pays the chosen claims in one batch; sent twice with the same batch it is paid once. A claim that is not cleared
     * any more, whose trip shows an open discrepancy, or whose claimant has no account is left and named.
     *
     * @param id made when the page was opened
     */
    public PayOutcome pay(CurrentUser user, PaymentBatchId id, List<ExpenseClaimId> chosen) {
        if (chosen.isEmpty()) {
            throw new NothingChosen();
        }
        List<UUID> ids = chosen.stream().map(ExpenseClaimId::value).distinct().toList();
        access.requireAll(user, Action.CLAIM_PAY, ids);
        trips.holdReportsOf(ids);
        List<ExpenseClaim> locked = claims.lock(ids);
        if (batches.findById(id).isPresent()) {
            return new PayOutcome(id, new BatchOutcome(List.of(), List.of()));
        }
        return payEach(user, id, locked);
    }

    private PayOutcome payEach(CurrentUser user, PaymentBatchId id, List<ExpenseClaim> locked) {
        Map<TripId, ClaimedTrip> facts = trips.findAll(
                locked.stream().map(ExpenseClaim::getTrip).distinct().toList());
        Map<PersonId, Payee> accounts = payees.findAll(
                locked.stream().map(ExpenseClaim::getClaimant).distinct().toList());
        List<Payment> made = new ArrayList<>();
        List<String> done = new ArrayList<>();
        List<RuleViolation> left = new ArrayList<>();
        for (ExpenseClaim claim : locked) {
            try {
                check(user, claim, Objects.requireNonNull(facts.get(claim.getTrip())));
                made.add(new Payment(
                        id,
                        claim,
                        payments.countOf(claim.getId()) + 1,
                        Objects.requireNonNull(accounts.get(claim.getClaimant())),
                        clock.instant()));
                claim.pay(clock.instant());
                done.add(claim.getNumber());
                moves.moved(user, claim, ClaimState.CLEARED, null);
                events.publishEvent(ClaimPaid.of(claim));
            } catch (RuleViolation refusal) {
                left.add(refusal);
            }
        }
        if (made.isEmpty()) {
            return new PayOutcome(null, new BatchOutcome(done, left));
        }
        record(user, new PaymentBatch(id, numbers.next(ExpenseNumbers.Paper.FK), user.id(), clock.instant()), made);
        return new PayOutcome(id, new BatchOutcome(done, left));
    }

    private void check(CurrentUser user, ExpenseClaim claim, ClaimedTrip trip) {
        if (claim.getState() != ClaimState.CLEARED) {
            throw new ClaimMoved(claim);
        }
        ownPaper.check(user, claim, trip);
        if (trip.discrepancyOpen() && claim.getFace() != GateFace.OVERRIDDEN) {
            throw new GateClosed(claim.getNumber(), GateBlock.UNDER_REVIEW);
        }
    }

    private void record(CurrentUser user, PaymentBatch batch, List<Payment> made) {
        batches.save(batch);
        made.forEach(payments::save);
        audit.record(
                AuditKind.CREATED,
                user,
                new SourceRef("payment_batch", batch.getId().value()),
                Changes.none().note("number", batch.getNumber()).note("payments", made.size()));
    }

    /** The bank sent the money back. */
    public void fail(CurrentUser user, ExpenseClaimId id, long version, @Nullable String reason) {
        ExpenseClaim claim = decidedBy(user, Action.CLAIM_PAY_FAILED, id);
        ClaimState from = claim.getState();
        if (from == ClaimState.PAID) {
            claim.expect(version);
        }
        claim.fail(reason, clock.instant());
        discrepancies.clearAfterFailure(user, claim);
        payments.findStanding(id)
                .orElseThrow(() -> new NotFound("payment", id))
                .fail(Text.reason(reason, 400), user.id(), clock.instant());
        moves.moved(user, claim, from, claim.getNote());
    }

    /** What made the bank send it back is mended: it may be paid again, unless a decision meanwhile cut lines. */
    public void release(CurrentUser user, ExpenseClaimId id, long version) {
        ExpenseClaim claim = decidedBy(user, Action.CLAIM_RELEASE, id);
        ClaimState from = claim.getState();
        if (from != ClaimState.PAY_FAILED) {
            throw new ClaimMoved(claim);
        }
        claim.expect(version);
        if (!discrepancies.takeBack(user, claim, trip(claim))) {
            claim.release(clock.instant());
            moves.moved(user, claim, from, null);
        }
    }

    private ExpenseClaim decidedBy(CurrentUser user, Action action, ExpenseClaimId id) {
        access.require(user, action, id.value());
        trips.holdReportsOf(List.of(id.value()));
        ExpenseClaim claim = claims.lock(List.of(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("expense_claim", id));
        ownPaper.check(user, claim, trip(claim));
        return claim;
    }

    private ClaimedTrip trip(ExpenseClaim claim) {
        return trips.find(claim.getTrip()).orElseThrow(() -> new NotFound("trip", claim.getTrip()));
    }
}
