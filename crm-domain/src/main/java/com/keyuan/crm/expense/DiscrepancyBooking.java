package com.keyuan.crm.expense;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.expense.ClaimedTrip.ClaimedVisit;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a visit that was not confirmed does to the money: nothing moves while it is open, lines fall when it is
 * disproved, and what was paid before is booked as the claimant's advance.
 */
@Service
@RequiredArgsConstructor
class DiscrepancyBooking {

    /** What the claimant and finance read: what compliance wrote of a colleague stays with the case. */
    static final String REASON = "核实审查已结，按结论核减";

    private final ExpenseClaims claims;
    private final ClaimedTrips trips;
    private final DiscrepancyDecisions decisions;
    private final Advances advances;
    private final AdvanceEntries entries;
    private final AdvanceOffsetting offsetting;
    private final ExpenseNumbers numbers;
    private final ClaimMoves moves;
    private final Audit audit;
    private final Clock clock;

    /** A visit of the trip was not confirmed: what was paid for the trip is owed back, held until it is decided. */
    void found(TripId id) {
        trips.lockReport(id);
        ClaimedTrip trip = trip(id);
        for (ExpenseClaim claim : claims.lockOfTrip(id)) {
            if (claim.getState() == ClaimState.PAID) {
                settle(null, claim, trip);
            }
        }
    }

    void decide(CurrentUser by, VisitId visit, boolean disproved) {
        Optional<Boolean> before = decisions.find(visit);
        if (before.isPresent()) {
            if (before.get() != disproved) {
                throw new DecisionStands();
            }
            return;
        }
        TripId id = decisions.tripOf(visit).orElse(null);
        if (id == null) {
            return;
        }
        trips.lockReport(id);
        decisions.add(visit, id, disproved, REASON, clock.instant(), by.id());
        ClaimedTrip trip = trip(id);
        for (ExpenseClaim claim : claims.lockOfTrip(id)) {
            follow(by, claim, trip);
        }
    }

    private void follow(CurrentUser by, ExpenseClaim claim, ClaimedTrip trip) {
        switch (claim.getState()) {
            case DRAFT, REJECTED -> {
                // applied when it is submitted
            }
            case SUBMITTED -> {
                if (apply(claim, trip)) {
                    audit.changed(by, ClaimMoves.subject(claim), Changes.none().note("allowed", claim.getAllowed()));
                }
            }
            case CLEARED, PAY_FAILED -> takeBack(by, claim, trip);
            case PAID -> settle(by, claim, trip);
        }
    }

    /** Cuts the lines that fall with disproved visits; true where one did. */
    boolean apply(ExpenseClaim claim, ClaimedTrip trip) {
        Money before = claim.getAllowed();
        LinesConcernedRule rule = new LinesConcernedRule(trip.visits());
        for (ClaimedVisit visit : trip.visits()) {
            if (visit.standing() == ClaimedTrip.Standing.DISPROVED) {
                claim.disallow(
                        rule.concerned(visit, claim.getLines()),
                        visit.id(),
                        visit.reason() == null ? "" : visit.reason());
            }
        }
        return !claim.getAllowed().equals(before);
    }

    /** A cleared claim of which lines fall goes back to finance; true where it did. */
    boolean takeBack(@Nullable CurrentUser by, ExpenseClaim claim, ClaimedTrip trip) {
        if (!new LinesConcernedRule(trip.visits()).fallen(claim.getLines()).isPositive()) {
            return false;
        }
        String reason = trip.visits().stream()
                .filter(ClaimedVisit::isDisproved)
                .map(ClaimedVisit::reason)
                .findFirst()
                .orElse("");
        ClaimState from = claim.getState();
        if (from == ClaimState.PAY_FAILED) {
            claim.release(clock.instant());
        }
        claim.withdraw(reason, clock.instant());
        offsetting.release(claim, by);
        apply(claim, trip);
        moves.movedByDecision(by, claim, from, reason);
        return true;
    }

    /** Brings what is owed back for a paid claim to what the visits say now. */
    private void settle(@Nullable CurrentUser by, ExpenseClaim claim, ClaimedTrip trip) {
        boolean open = trip.visits().stream().anyMatch(visit -> visit.standing() == ClaimedTrip.Standing.OPEN);
        Money owed = open ? claim.getAllowed() : new LinesConcernedRule(trip.visits()).fallen(claim.getLines());
        owe(by, claim, owed, open);
    }

    /** The bank sent the money back: nothing is owed for it. */
    void clearAfterFailure(CurrentUser by, ExpenseClaim claim) {
        advances.lockOfClaim(claim.getId()).ifPresent(advance -> {
            if (!advance.getRemaining().equals(entries.bookedOf(advance.getId()))) {
                throw new PaymentRecovered(claim.getNumber());
            }
            owe(by, claim, Money.ZERO, false);
        });
    }

    private void owe(@Nullable CurrentUser by, ExpenseClaim claim, Money owed, boolean open) {
        Advance advance = advances.lockOfClaim(claim.getId()).orElse(null);
        if (advance == null) {
            if (owed.isPositive()) {
                book(by, claim, owed, open);
            }
            return;
        }
        Money delta = owed.minus(entries.bookedOf(advance.getId()));
        advance.hold(open);
        if (!delta.isZero()) {
            entries.save(advance.adjust(delta, clock.instant()));
            changed(by, advance, AuditKind.CHANGED);
        }
    }

    private void book(@Nullable CurrentUser by, ExpenseClaim claim, Money owed, boolean open) {
        Advance advance = Advance.discrepancy(
                numbers.next(ExpenseNumbers.Paper.JK), claim, BusinessZone.today(clock), clock.instant());
        AdvanceEntry entry = advance.book(owed, null, clock.instant());
        advance.hold(open);
        advances.save(advance);
        entries.save(entry);
        changed(by, advance, AuditKind.CREATED);
    }

    private void changed(@Nullable CurrentUser by, Advance advance, AuditKind kind) {
        audit.record(
                kind,
                by,
                new SourceRef("advance", advance.getId().value()),
                Changes.none().note("number", advance.getNumber()).note("remaining", advance.getRemaining()));
    }

    private ClaimedTrip trip(TripId id) {
        return trips.find(id).orElseThrow(() -> new NotFound("trip", id));
    }
}
