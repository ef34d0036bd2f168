package com.keyuan.crm.territory;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says of a solved plan what becomes of each customer, why one cannot move, and what everybody's book is then. */
public final class OutcomeRule {

    private final RotationFacts facts;
    private final RotationProblem problem;
    private final List<Integer> choice;
    private final List<RotationWish> wishes;
    private final int[] held;

    public OutcomeRule(RotationFacts facts, RotationProblem problem, List<Integer> choice, List<RotationWish> wishes) {
        this.facts = facts;
        this.problem = problem;
        this.choice = List.copyOf(choice);
        this.wishes = List.copyOf(wishes);
        held = new int[problem.people().size() * 3];
        for (int i = 0; i < choice.size(); i++) {
            PlanCustomer customer = problem.customers().get(i);
            held[person(i) * 3 + customer.tierIndex()]++;
        }
    }

    private int person(int i) {
        PlanCustomer customer = problem.customers().get(i);
        return choice.get(i) < 0
                ? customer.holder()
                : customer.options().get(choice.get(i)).person();
    }

    public List<RotationMove> moves() {
        List<RotationMove> moves = new ArrayList<>();
        for (int i = 0; i < choice.size(); i++) {
            moves.add(move(i));
        }
        return moves;
    }

    private RotationMove move(int i) {
        DueRow row = facts.due().get(i);
        PlanCustomer customer = problem.customers().get(i);
        PlanOption option = choice.get(i) < 0 ? null : customer.options().get(choice.get(i));
        return new RotationMove(
                row.customer(),
                row.holder(),
                option == null ? null : facts.people().get(option.person()).id(),
                row.reasons(),
                List.copyOf(option == null ? stops(row, customer) : option.dropped()),
                row.waitsUntil(),
                row.tier(),
                customer.revenue(),
                row.trust(),
                customer.stake(),
                option == null ? customer.stake() : option.stake(),
                option == null ? TravelRule.FARTHEST : option.travel(),
                option == null ? ExperienceRule.NONE : option.inexperience());
    }

    private Set<RotationRule> stops(DueRow row, PlanCustomer customer) {
        if (row.waitsUntil() != null) {
            return EnumSet.of(RotationRule.WAITING);
        }
        if (wishes.contains(new RotationWish(row.customer(), false, null))) {
            return EnumSet.of(RotationRule.FORBIDDEN);
        }
        Set<RotationRule> stops = EnumSet.noneOf(RotationRule.class);
        if (customer.options().isEmpty()) {
            facts.people().stream()
                    .filter(Seller::takes)
                    .filter(person -> !person.id().equals(row.holder()))
                    .forEach(person -> stops.addAll(against(row, person)));
            return stops.isEmpty() ? EnumSet.of(RotationRule.NOBODY) : stops;
        }
        boolean full = customer.options().stream().noneMatch(option -> hasRoom(option.person(), customer.tierIndex()));
        return EnumSet.of(full ? RotationRule.CAPACITY : RotationRule.REVENUE_SHARE);
    }

    private Set<RotationRule> against(DueRow row, Seller person) {
        Set<RotationRule> against = PairRule.broken(facts, row, person);
        if (wishes.contains(new RotationWish(row.customer(), false, person.id()))) {
            against.add(RotationRule.FORBIDDEN);
        }
        return against;
    }

    private boolean hasRoom(int person, int tier) {
        PlanPerson taker = problem.people().get(person);
        return taker.takes().get(tier) && held[person * 3 + tier] < taker.room().get(tier);
    }

    public List<RotationLoad> loads() {
        int people = facts.people().size();
        int[] customers = new int[people];
        long[] weight = new long[people];
        long[] revenue = new long[people];
        for (int i = 0; i < choice.size(); i++) {
            PlanCustomer customer = problem.customers().get(i);
            int from = customer.holder();
            int to = person(i);
            long yuan = facts.due().get(i).revenue().longValue();
            customers[from]--;
            customers[to]++;
            weight[from] -= customer.weight();
            weight[to] += customer.weight();
            revenue[from] -= yuan;
            revenue[to] += yuan;
        }
        List<RotationLoad> loads = new ArrayList<>();
        for (int j = 0; j < people; j++) {
            loads.add(load(facts.people().get(j), customers[j], weight[j], revenue[j]));
        }
        return loads;
    }

    private static RotationLoad load(Seller seller, int customers, long weight, long revenue) {
        int now = seller.held().stream().mapToInt(Integer::intValue).sum();
        long load = 4L * seller.held().get(0)
                + 2L * seller.held().get(1)
                + seller.held().get(2);
        long money = seller.revenue().setScale(0, RoundingMode.HALF_UP).longValue();
        return new RotationLoad(
                seller.id(), seller.name(), now, now + customers, load, load + weight, money, money + revenue);
    }
}
