package com.keyuan.crm.expense;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the claimant does with a claim, and what a decision on a visit does to it. */
@Service
@Transactional
@RequiredArgsConstructor
public class ExpenseClaimService {

    private final Access access;
    private final ExpenseClaims claims;
    private final ClaimedTrips trips;
    private final LineReading reading;
    private final ExpenseNumbers numbers;
    private final ClaimHistory history;
    private final ClaimMoves moves;
    private final DiscrepancyBooking discrepancies;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Begins the user's claim on a trip they were on; begun twice it is the same one.
     *
     * @return the claim, which is the one that was there where the person had begun it before
     * @throws TripCancelled when there was no trip
     */
    public ExpenseClaimId begin(CurrentUser user, ExpenseClaimId id, TripId trip) {
        access.require(user, Action.CLAIM_CREATE, trip.value());
        trips.lockForBeginning(trip);
        return claims.findByTripAndClaimant(trip, user.id())
                .map(ExpenseClaim::getId)
                .orElseGet(() -> create(user, id, trip));
    }

    private ExpenseClaimId create(CurrentUser user, ExpenseClaimId id, TripId trip) {
        ClaimedTrip facts = trip(trip);
        if (facts.cancelled()) {
            throw new TripCancelled(facts.number());
        }
        ExpenseClaim claim = new ExpenseClaim(
                id, numbers.next(ExpenseNumbers.Paper.BX), trip, user.id(), user.department(), clock.instant());
        claims.save(claim);
        claims.flush();
        audit.record(
                AuditKind.CREATED,
                user,
                ClaimMoves.subject(claim),
                Changes.none().note("number", claim.getNumber()).note("trip", facts.number()));
        history.moved(claim, null, clock.instant(), user.id(), null);
        return claim.getId();
    }

    /** Adds a line; sent twice with the same id it is there once. */
    public void addLine(CurrentUser user, ExpenseClaimId id, ExpenseLineId line, LineInput input) {
        ExpenseClaim claim = own(user, id);
        claim.add(line, reading.read(input, claim, line, trip(claim.getTrip())));
        changedLine(user, claim, line, null);
    }

    /** @param version of the line, as on the page it was opened from */
    public void changeLine(CurrentUser user, ExpenseClaimId id, ExpenseLineId line, long version, LineInput input) {
        ExpenseClaim claim = own(user, id);
        ExpenseLine before = claim.line(line);
        before.expect(version);
        String old = describe(before);
        claim.change(line, reading.read(input, claim, line, trip(claim.getTrip())));
        changedLine(user, claim, line, old);
    }

    public void removeLine(CurrentUser user, ExpenseClaimId id, ExpenseLineId line) {
        ExpenseClaim claim = own(user, id);
        String old = describe(claim.line(line));
        claim.remove(line);
        audit.changed(user, ClaimMoves.subject(claim), Changes.none().field("line", old, null));
    }

    /**
     * Hands the claim to finance and keeps it as a version.
     *
     * @throws ClaimEmpty or {@link InvoiceMissing} when it is not complete
     */
    public void submit(CurrentUser user, ExpenseClaimId id, long version) {
        access.require(user, Action.CLAIM_SUBMIT, id.value());
        ExpenseClaim claim = claim(id);
        ClaimedTrip trip = trip(claim.getTrip());
        if (trip.cancelled()) {
            throw new TripCancelled(trip.number());
        }
        ClaimState from = claim.getState();
        if (from == ClaimState.DRAFT) {
            claim.expect(version);
        }
        claim.submit(clock.instant());
        discrepancies.apply(claim, trip);
        claims.flush();
        history.keepVersion(id);
        moves.moved(user, claim, from, null);
        events.publishEvent(ClaimSubmitted.of(claim));
    }

    /** Takes up a rejected claim again. */
    public void revise(CurrentUser user, ExpenseClaimId id, long version) {
        access.require(user, Action.CLAIM_REVISE, id.value());
        ExpenseClaim claim = claim(id);
        ClaimState from = claim.getState();
        if (from == ClaimState.REJECTED) {
            claim.expect(version);
        }
        claim.revise(clock.instant());
        moves.moved(user, claim, from, null);
    }

    /**
     * Compliance decided that a visit did not take place as written: the lines concerned are allowed nothing. A claim
     * already cleared goes back to finance, one already paid leaves the amount as the claimant's advance to repay.
     *
     * @throws DecisionStands when the opposite was decided before
     */
    public void disallow(CurrentUser by, VisitId visit) {
        access.require(by, Action.CLAIM_DECIDE);
        discrepancies.decide(by, visit, true);
    }

    /**
     * Compliance decided in favour of the traveller: what was booked back because of this visit is owed no longer.
     *
     * @throws DecisionStands when the opposite was decided before
     */
    public void exonerate(CurrentUser by, VisitId visit) {
        access.require(by, Action.CLAIM_DECIDE);
        discrepancies.decide(by, visit, false);
    }

    private ExpenseClaim own(CurrentUser user, ExpenseClaimId id) {
        access.require(user, Action.CLAIM_EDIT, id.value());
        return claim(id);
    }

    private ExpenseClaim claim(ExpenseClaimId id) {
        return claims.lock(List.of(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("expense_claim", id));
    }

    private ClaimedTrip trip(TripId id) {
        return trips.find(id).orElseThrow(() -> new NotFound("trip", id));
    }

    private void changedLine(CurrentUser user, ExpenseClaim claim, ExpenseLineId line, @Nullable String before) {
        audit.changed(
                user, ClaimMoves.subject(claim), Changes.none().field("line", before, describe(claim.line(line))));
    }

    private static String describe(ExpenseLine line) {
        return line.getPosition() + " " + line.getCategory() + " " + line.getSpentOn() + " " + line.getAmount();
    }
}
