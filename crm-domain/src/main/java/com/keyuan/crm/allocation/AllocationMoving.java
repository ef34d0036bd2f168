package com.keyuan.crm.allocation;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.Customer;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SavedOtherwise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out a move, whatever decided on it: ends what stands, begins what follows, logs and tells it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
class AllocationMoving {

    private final Allocations allocations;
    private final MoveFacts facts;
    private final ApplicationLines applications;
    private final AllocationPolicies policies;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Whether the customer may go to this person, asked again with everything held fast that it depends on.
     *
     * @throws MoveHindered with the reason
     * @throws HolderNotEligible when the person does not sell, or is not here to stay
     */
    void mustFit(Move move) {
        facts.oneAtATime(move.to());
        facts.oneAtATime(move.customer());
        AllocationPolicy policy = policies.effectiveOn(BusinessZone.today(clock));
        Receiver receiver = facts.receiver(move.to()).orElseThrow(HolderNotEligible::new);
        Instant since = clock.instant().minus(Duration.ofDays(policy.pool().moveDays()));
        boolean interested = facts.interestedIn(move.customer()).contains(move.to());
        int moves = facts.movesSince(move.customer(), since);
        MatchRule.hindrance(policy, facts.tierOf(move.customer()), receiver, moves, interested)
                .ifPresent(hindrance -> {
                    throw new MoveHindered(hindrance);
                });
    }

    /**
     * Whether the same form came before, asked when person and customer are held fast; then nothing is to be done.
     *
     * @throws SavedOtherwise when it came with other content
     */
    boolean isDone(CurrentUser user, Move move) {
        facts.oneAtATime(move.to());
        facts.oneAtATime(move.customer());
        return isThere(user, move);
    }

    private boolean isThere(CurrentUser user, Move move) {
        Optional<Allocation> before = allocations.findById(move.id());
        before.ifPresent(made ->
                SavedOtherwise.unlessSame(Customer.ref(made.getCustomer()), made.said(), move.saidBy(user.id())));
        return before.isPresent();
    }

    /**
     * The same move again changes nothing.
     *
     * @throws SavedOtherwise when the same form came before with other content
     * @throws HeldByAnother when another allocation stands than the one expected
     * @throws SameHolder when that person holds the customer already
     * @throws BeforeCommittee when it is given or claimed while the committee has a ballot on the customer
     */
    void carryOut(CurrentUser user, Move move) {
        facts.oneAtATime(move.customer());
        if (isThere(user, move)) {
            return;
        }
        Optional<Allocation> open = allocations.findOpen(move.customer());
        if (!Objects.equals(open.map(Allocation::getId).orElse(null), move.expected())) {
            throw new HeldByAnother();
        }
        PersonId before = open.map(Allocation::getHolder).orElse(null);
        if (move.to().equals(before)) {
            throw new SameHolder();
        }
        if (move.reason().waitsForCommittee() && applications.isBeforeCommittee(move.customer())) {
            throw new BeforeCommittee();
        }
        Instant now = clock.instant();
        open.ifPresent(standing -> end(standing, now));
        allocations.save(
                new Allocation(move.id(), move.customer(), move.to(), now, move.reason(), user.id(), move.note()));
        audit.changed(
                user,
                Customer.ref(move.customer()),
                new Changes()
                        .field("holder", before, move.to())
                        .note("reason", move.reason())
                        .note("note", move.note()));
        events.publishEvent(new HolderChanged(move.customer(), before, move.to(), move.reason()));
    }

    private void end(Allocation standing, Instant now) {
        standing.end(now);
        allocations.save(standing);
    }
}
