package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.ClaimRule.Claimant;
import com.keyuan.crm.customer.CustomerBrowsing;
import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.PoolRow;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the pool: its customers without their contact details, and for each whether one may claim it, or why not. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PoolReading {

    private static final Duration LATELY = Duration.ofDays(1);

    private final CustomerBrowsing browsing;
    private final PoolClaims claims;
    private final MoveFacts facts;
    private final AllocationPolicies policies;
    private final Access access;
    private final Clock clock;

    /** Who looks, with what they hold and have claimed; without a receiver they do not claim. */
    private record Looker(AllocationPolicy policy, @Nullable Claimant claimant, LocalDate today) {}

    public PoolPage page(CurrentUser user, CustomerFilter filter, @Nullable String after) {
        Slice<PoolRow> rows = browsing.pool(user, filter, after);
        Looker looker = looker(user);
        return new PoolPage(standing(looker), new Slice<>(entries(user, looker, rows.rows()), rows.next()));
    }

    /**
     * Whether it has just left the pool, by a claim within the last day: whoever comes back to its page is told so and not
     * refused.
     *
     * @return who claimed it; empty when nobody did
     */
    public Optional<PersonId> claimedBy(CurrentUser user, CustomerId customer) {
        access.require(user, Action.CUSTOMER_VIEW_IN_POOL);
        return claims.claimant(customer, clock.instant().minus(LATELY));
    }

    /**
     * One customer, and how one stands to it.
     *
     * @throws NotFound when somebody has claimed it meanwhile
     */
    public PoolPage one(CurrentUser user, CustomerId customer) {
        PoolRow row = browsing.inPool(user, customer);
        Looker looker = looker(user);
        List<PoolEntry> entries = entries(user, looker, List.of(row));
        if (entries.isEmpty()) {
            throw new NotFound("customer", customer);
        }
        return new PoolPage(standing(looker), new Slice<>(entries, null));
    }

    private Looker looker(CurrentUser user) {
        LocalDate today = BusinessZone.today(clock);
        AllocationPolicy policy = policies.effectiveOn(today);
        if (!access.allows(user, Action.CUSTOMER_CLAIM)) {
            return new Looker(policy, null, today);
        }
        PoolClaims.Count made =
                claims.count(user.id(), today, today.minusDays(policy.pool().claimDays() - 1L));
        return new Looker(
                policy,
                facts.receiver(user.id())
                        .map(receiver -> new Claimant(receiver, made.today(), made.lately()))
                        .orElse(null),
                today);
    }

    private static PoolStanding standing(Looker looker) {
        Claimant claimant = looker.claimant();
        AllocationPolicy policy = looker.policy();
        if (claimant == null) {
            return new PoolStanding(false, policy, 0, 0, null);
        }
        return new PoolStanding(
                true,
                policy,
                Math.max(0, policy.pool().claimsPerDay() - claimant.claimsToday()),
                Math.max(0, policy.pool().claimsInTotal() - claimant.claimsLately()),
                ClaimRule.hindrance(policy.pool(), claimant).orElse(null));
    }

    private List<PoolEntry> entries(CurrentUser user, Looker looker, List<PoolRow> rows) {
        Map<CustomerId, PoolFacts> known = claims.facts(
                user.id(),
                rows.stream().map(PoolRow::id).toList(),
                clock.instant().minus(Duration.ofDays(looker.policy().pool().moveDays())));
        return rows.stream()
                .filter(row -> known.containsKey(row.id())) // claimed since the list was read
                .map(row -> entry(row, Objects.requireNonNull(known.get(row.id())), looker))
                .toList();
    }

    private static PoolEntry entry(PoolRow row, PoolFacts facts, Looker looker) {
        return new PoolEntry(row, facts, hindrance(looker, facts).orElse(null), AllocationId.next());
    }

    private static Optional<MoveHindrance> hindrance(Looker looker, PoolFacts facts) {
        return looker.claimant() == null
                ? Optional.empty()
                : ClaimRule.hindrance(looker.policy(), looker.claimant(), facts.claimed(), looker.today());
    }
}
