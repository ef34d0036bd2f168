package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the customers of somebody who leaves: level and capacity are asked, how often a customer moved is not. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
public class LeavingMoves {

    private final AllocationMoving moving;
    private final Allocations allocations;
    private final MoveFacts facts;
    private final AllocationPolicies policies;
    private final Clock clock;

    /**
     * @throws MoveHindered when level, capacity or an interest of one’s own speak against it
     * @throws HolderNotEligible when the person does not sell, or is not here to stay
     */
    public void mustFit(CustomerId customer, PersonId to) {
        facts.oneAtATime(to);
        Receiver receiver = facts.receiver(to).orElseThrow(HolderNotEligible::new);
        AllocationPolicy policy = policies.effectiveOn(BusinessZone.today(clock));
        boolean interested = facts.interestedIn(customer).contains(to);
        MatchRule.hindrance(policy, facts.tierOf(customer), receiver, 0, interested)
                .ifPresent(hindrance -> {
                    throw new MoveHindered(hindrance);
                });
    }

    /**
     * Rights are asked by whoever decides.
     *
     * @param last whether the receiver is who takes what nobody took, whatever their level
     * @throws HeldByAnother when the leaver does not hold it any more
     */
    public void carryOut(CurrentUser by, CustomerId customer, PersonId from, PersonId to, boolean last) {
        if (!last) {
            mustFit(customer, to);
        }
        Allocation standing = allocations
                .findOpen(customer)
                .filter(open -> open.getHolder().equals(from))
                .orElseThrow(HeldByAnother::new);
        moving.carryOut(
                by, new Move(AllocationId.next(), customer, standing.getId(), to, AllocationReason.LEAVING, null));
    }
}
