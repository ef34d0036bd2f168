package com.keyuan.crm.territory;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes of the facts, the wishes and the plan before what is to be solved. */
public final class ProblemRule {

    private static final Set<RotationRule> DROPPED_WHEN_LEAVING =
            EnumSet.of(RotationRule.FORMER_HOLDER, RotationRule.TERRITORY);

    private final RotationFacts facts;
    private final boolean leaving;
    private final TerritorySettings settings;
    private final List<RotationWish> wishes;
    private final Map<CustomerId, Optional<PersonId>> before;

    /** @param before where the plan before sends each customer; empty to stay */
    public ProblemRule(
            RotationFacts facts,
            boolean leaving,
            TerritorySettings settings,
            List<RotationWish> wishes,
            Map<CustomerId, Optional<PersonId>> before) {
        this.facts = facts;
        this.leaving = leaving;
        this.settings = settings;
        this.wishes = List.copyOf(wishes);
        this.before = Map.copyOf(before);
    }

    /** Customers and people in the order of the facts. */
    public RotationProblem problem() {
        return new RotationProblem(
                facts.people().stream().map(this::person).toList(),
                facts.due().stream().map(this::customer).toList(),
                leaving);
    }

    private PlanPerson person(Seller seller) {
        List<Integer> room = new ArrayList<>();
        List<Boolean> takes = new ArrayList<>();
        long load = 0;
        for (int tier = 0; tier < 3; tier++) {
            char letter = (char) ('A' + tier);
            int due = (int) facts.due().stream()
                    .filter(row -> row.tier() == letter && row.holder().equals(seller.id()))
                    .count();
            int held = seller.held().get(tier);
            int most = seller.manager()
                    ? PlanPerson.UNLIMITED
                    : facts.allocation().capacity(seller.level(), Tier.valueOf(String.valueOf(letter)));
            room.add(Math.max(most - held + due, due));
            takes.add((seller.takes() || seller.manager()) && held <= most);
            load += (long) (held - due) * (4 >> tier);
        }
        BigDecimal movable =
                seller.revenue().max(BigDecimal.ZERO).multiply(BigDecimal.valueOf(settings.sharePercent()));
        return new PlanPerson(seller.id(), room, takes, load, movable.longValue() / 100);
    }

    private PlanCustomer customer(DueRow row) {
        List<PlanOption> options = options(row);
        Optional<PersonId> pin = wishes.stream()
                .filter(wish -> wish.pin() && wish.customer().equals(row.customer()))
                .findFirst()
                .map(RotationWish::person);
        Optional<PersonId> then = before.getOrDefault(row.customer(), Optional.empty());
        int planned = then.map(person -> position(options, person)).orElse(-1);
        boolean known = before.containsKey(row.customer()) && (then.isEmpty() || planned >= 0);
        return new PlanCustomer(
                row.customer(),
                row.tier(),
                index(row.holder()),
                row.revenue().max(BigDecimal.ZERO).longValue(),
                StakeRule.whole(row.trust(), row.revenue()),
                options,
                pin.map(person -> position(options, person)).orElse(-1),
                known ? planned : PlanCustomer.UNPLANNED);
    }

    private List<PlanOption> options(DueRow row) {
        long whole = StakeRule.whole(row.trust(), row.revenue());
        List<PlanOption> options = new ArrayList<>();
        for (int j = 0; j < facts.people().size(); j++) {
            Seller seller = facts.people().get(j);
            Set<RotationRule> broken = PairRule.broken(facts, row, seller);
            Set<RotationRule> strict = EnumSet.copyOf(broken.isEmpty() ? EnumSet.noneOf(RotationRule.class) : broken);
            if (leaving) {
                strict.removeAll(DROPPED_WHEN_LEAVING);
            }
            if (isForbidden(row, seller.id())) {
                continue;
            }
            if (strict.isEmpty()) {
                options.add(option(row, j, seller, whole, broken));
            } else if (leaving && seller.manager() && !seller.id().equals(row.holder())) {
                options.add(option(row, j, seller, whole, Set.of(RotationRule.NOBODY)));
            }
        }
        return nearest(row, options);
    }

    private static PlanOption option(DueRow row, int j, Seller seller, long whole, Set<RotationRule> dropped) {
        return new PlanOption(
                j,
                whole,
                row.region() == null || seller.home() == null
                        ? TravelRule.FARTHEST
                        : TravelRule.steps(seller.home(), row.region()),
                ExperienceRule.inexperience(
                        row.industry() == null ? 0 : seller.industries().getOrDefault(row.industry(), 0)),
                Set.copyOf(dropped));
    }

    /** Only so many are looked at; who is pinned, was planned or is the last resort always is. */
    private List<PlanOption> nearest(DueRow row, List<PlanOption> options) {
        List<PlanOption> weighed = options.stream()
                .map(option -> withContact(row, option))
                .sorted(Comparator.comparing((PlanOption option) -> !isWished(row, option))
                        .thenComparing(option -> option.dropped().size())
                        .thenComparing(PlanOption::stake)
                        .thenComparing(PlanOption::travel)
                        .thenComparing(PlanOption::inexperience)
                        .thenComparing(PlanOption::person))
                .toList();
        return weighed.subList(0, Math.min(weighed.size(), settings.candidates()));
    }

    private PlanOption withContact(DueRow row, PlanOption option) {
        double contact = facts.contact(
                row.customer(), facts.people().get(option.person()).id());
        return new PlanOption(
                option.person(),
                StakeRule.withContact(option.stake(), contact),
                option.travel(),
                option.inexperience(),
                option.dropped());
    }

    private boolean isWished(DueRow row, PlanOption option) {
        PersonId person = facts.people().get(option.person()).id();
        return option.isByManager()
                || before.getOrDefault(row.customer(), Optional.empty())
                        .filter(person::equals)
                        .isPresent()
                || wishes.contains(new RotationWish(row.customer(), true, person));
    }

    private boolean isForbidden(DueRow row, PersonId person) {
        return wishes.contains(new RotationWish(row.customer(), false, null))
                || wishes.contains(new RotationWish(row.customer(), false, person));
    }

    private int position(List<PlanOption> options, PersonId person) {
        for (int o = 0; o < options.size(); o++) {
            if (facts.people().get(options.get(o).person()).id().equals(person)) {
                return o;
            }
        }
        return -1;
    }

    private int index(PersonId person) {
        for (int j = 0; j < facts.people().size(); j++) {
            if (facts.people().get(j).id().equals(person)) {
                return j;
            }
        }
        throw new IllegalStateException("the holder is not among the people: " + person);
    }
}
