package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerCreated;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives customers to people. */
@Service
@Transactional
@RequiredArgsConstructor
public class AllocationService {

    private final Access access;
    private final AllocationQueries queries;
    private final AllocationMoving moving;
    private final MoveFacts facts;

    /**
     * A manager gives the customer to somebody of the department, a director to anybody who sells.
     *
     * @param id made when the form was opened: sent twice, it counts once
     * @param expected the allocation that stood when the form was opened; null when the customer was in the pool
     * @throws com.keyuan.crm.shared.SavedOtherwise when the same form came before with other content
     * @throws HeldByAnother when another one stands now
     * @throws BeforeCommittee while the committee has a ballot on the customer
     * @throws MoveHindered when level, capacity or the number of moves speak against it
     */
    public void assign(
            CurrentUser user,
            AllocationId id,
            CustomerId customer,
            @Nullable AllocationId expected,
            PersonId holder,
            @Nullable String note) {
        access.require(user, Action.CUSTOMER_ASSIGN, customer.value());
        mustBeWithinReach(user, holder);
        Move move = new Move(id, customer, expected, holder, AllocationReason.ASSIGNED, note);
        if (moving.isDone(user, move)) {
            return;
        }
        moving.mustFit(move);
        moving.carryOut(user, move);
    }

    /** The committee has decided: the customer goes from the pool to whoever won. Rights and rules were asked there. */
    void giveByDecision(CurrentUser by, AllocationId id, CustomerId customer, PersonId winner, String note) {
        moving.carryOut(by, new Move(id, customer, null, winner, AllocationReason.APPLICATION, note));
    }

    /**
     * The record names the wrong holder: sets it right, with a note why. Counts for no limit and asks no level.
     *
     * @throws HeldByAnother when another allocation stands than the one the form was opened with
     */
    public void correct(
            CurrentUser user,
            AllocationId id,
            CustomerId customer,
            @Nullable AllocationId expected,
            PersonId holder,
            String note) {
        access.require(user, Action.CUSTOMER_ASSIGN, customer.value());
        mustBeWithinReach(user, holder);
        moving.carryOut(user, new Move(id, customer, expected, holder, AllocationReason.CORRECTION, note));
    }

    /** Who creates a customer holds it, if a salesperson who is here to stay; else it is in the pool. */
    @EventListener
    void holdBy(CustomerCreated created) {
        CurrentUser creator = created.by();
        if (creator.is(Role.SALES) && facts.receiver(creator.id()).isPresent()) {
            moving.carryOut(
                    creator,
                    new Move(
                            AllocationId.next(),
                            created.customer(),
                            null,
                            creator.id(),
                            AllocationReason.INITIAL,
                            null));
        }
    }

    private void mustBeWithinReach(CurrentUser user, PersonId holder) {
        if (queries.holdersWithinReachOf(user).stream()
                .noneMatch(option -> option.person().equals(holder))) {
            throw new HolderNotEligible();
        }
    }
}
