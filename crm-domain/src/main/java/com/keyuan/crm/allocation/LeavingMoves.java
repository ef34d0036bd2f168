package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may be chosen for a customer of somebody who leaves: level and capacity are asked, how often it moved is not. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
public class LeavingMoves {

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
}
