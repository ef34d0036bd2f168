package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.ClaimRule.Claimant;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes customers from the pool, each for whoever asks first. */
@Service
@Transactional
@RequiredArgsConstructor
public class ClaimService {

    private final Access access;
    private final PoolClaims claims;
    private final MoveFacts facts;
    private final AllocationPolicies policies;
    private final AllocationMoving moving;
    private final Clock clock;

    /**
     * The customer becomes the claimant's. Of any number who claim it at once one wins.
     *
     * @param id made with the button: sent twice, it counts once
     * @throws ClaimedByAnother when it is out of the pool by now
     * @throws MoveHindered with what stops this claim
     */
    public void claim(CurrentUser user, AllocationId id, CustomerId customer) {
        access.require(user, Action.CUSTOMER_CLAIM, customer.value());
        Move move = new Move(id, customer, null, user.id(), AllocationReason.CLAIM, null);
        // holds first oneself, so that two claims of one person are counted one after the other; then the customer
        if (moving.isDone(user, move)) {
            return;
        }
        int place = mayClaim(user, customer);
        try {
            moving.carryOut(user, move);
        } catch (HeldByAnother meanwhile) {
            throw new ClaimedByAnother();
        }
        claims.record(id, user.id(), customer, BusinessZone.today(clock), place, clock.instant());
    }

    private int mayClaim(CurrentUser user, CustomerId customer) {
        LocalDate today = BusinessZone.today(clock);
        AllocationPolicy policy = policies.effectiveOn(today);
        Instant movesSince = clock.instant().minus(Duration.ofDays(policy.pool().moveDays()));
        PoolFacts found = claims.facts(user.id(), List.of(customer), movesSince).get(customer);
        if (found == null) {
            throw new ClaimedByAnother();
        }
        Receiver receiver = facts.receiver(user.id()).orElseThrow(HolderNotEligible::new);
        PoolClaims.Count made =
                claims.count(user.id(), today, today.minusDays(policy.pool().claimDays() - 1L));
        ClaimRule.hindrance(policy, new Claimant(receiver, made.today(), made.lately()), found.claimed(), today)
                .ifPresent(hindrance -> {
                    throw new MoveHindered(hindrance);
                });
        return made.today() + 1;
    }
}
