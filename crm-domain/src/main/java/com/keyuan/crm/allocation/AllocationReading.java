package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who held a customer, to whom it could go, and which holders no longer fit. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class AllocationReading {

    private final Access access;
    private final AllocationQueries queries;
    private final AllocationPolicies policies;
    private final MoveFacts facts;
    private final Clock clock;

    /** The history, for whoever may see the customer; for those who may change the holder, to whom it could go. */
    public AllocationPage page(CurrentUser user, CustomerId customer) {
        boolean mayAssign = access.allows(user, Action.CUSTOMER_ASSIGN, customer.value());
        if (!mayAssign) {
            access.require(user, Action.CUSTOMER_VIEW, customer.value());
        }
        AllocationPolicy present = policies.effectiveOn(BusinessZone.today(clock));
        List<AllocationRow> history = queries.historyOf(customer);
        AllocationId open = history.stream()
                .filter(row -> row.endedAt() == null)
                .findFirst()
                .map(AllocationRow::id)
                .orElse(null);
        Tier tier = facts.tierOf(customer);
        return new AllocationPage(
                customer,
                tier,
                open,
                queries.misfitOf(customer, present).orElse(null),
                history,
                mayAssign,
                mayAssign ? choices(user, customer, tier, present) : List.of());
    }

    /** Those who may receive it first: for C the new ones before the others, then whoever holds fewest of the tier. */
    private List<HolderChoice> choices(CurrentUser user, CustomerId customer, Tier tier, AllocationPolicy present) {
        int moves = facts.movesSince(
                customer, clock.instant().minus(Duration.ofDays(present.pool().moveDays())));
        Set<PersonId> interested = facts.interestedIn(customer);
        return queries.holdersWithinReachOf(user).stream()
                .map(option -> new HolderChoice(
                        option,
                        MatchRule.hindrance(
                                        present, tier, option.receiver(), moves, interested.contains(option.person()))
                                .orElse(null)))
                .sorted(Comparator.comparing((HolderChoice choice) -> choice.hindrance() != null)
                        .thenComparing(choice -> tier == Tier.C ? level(choice) : Level.NEW, Comparator.reverseOrder())
                        .thenComparing(choice -> choice.option().held(tier)))
                .toList();
    }

    private static Level level(HolderChoice choice) {
        return Objects.requireNonNullElse(choice.option().level(), Level.NEW);
    }
}
