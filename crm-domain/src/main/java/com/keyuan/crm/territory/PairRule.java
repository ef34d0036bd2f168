package com.keyuan.crm.territory;

import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.RotationFacts.Reach;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which hard rules speak against one customer going to one person, whatever else a plan does. */
public final class PairRule {

    private PairRule() {}

    public static Set<RotationRule> broken(RotationFacts facts, DueRow customer, Seller person) {
        Set<RotationRule> broken = EnumSet.noneOf(RotationRule.class);
        add(broken, RotationRule.WAITING, customer.waitsUntil() != null);
        add(broken, RotationRule.NOBODY, !person.takes());
        add(broken, RotationRule.SAME_HOLDER, person.id().equals(customer.holder()));
        Tier tier = Tier.valueOf(String.valueOf(customer.tier()));
        add(broken, RotationRule.LEVEL, !facts.allocation().fits(tier, person.level()));
        add(broken, RotationRule.FORMER_HOLDER, holds(facts.former().get(customer.customer()), person.id()));
        add(broken, RotationRule.INTEREST, holds(facts.interests().get(customer.customer()), person.id()));
        add(broken, RotationRule.TERRITORY, !works(facts, customer, person.id()));
        int held = person.held().get(customer.tier() - 'A');
        add(broken, RotationRule.CAPACITY, held > facts.allocation().capacity(person.level(), tier));
        return broken;
    }

    private static void add(Set<RotationRule> broken, RotationRule rule, boolean speaksAgainst) {
        if (speaksAgainst) {
            broken.add(rule);
        }
    }

    private static boolean holds(@org.jspecify.annotations.Nullable Set<PersonId> people, PersonId person) {
        return people != null && people.contains(person);
    }

    private static boolean works(RotationFacts facts, DueRow customer, PersonId person) {
        List<Reach> own = facts.reach().getOrDefault(person, List.of());
        return own.stream().anyMatch(reach -> reach.covers(customer))
                || facts.reach().values().stream().flatMap(List::stream).noneMatch(reach -> reach.covers(customer));
    }
}
