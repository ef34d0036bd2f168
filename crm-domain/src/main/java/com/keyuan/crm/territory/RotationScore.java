package com.keyuan.crm.territory;

import java.util.List;

/** What a plan is worth by each aim, and whether it keeps the rules that concern many customers at once. */
public final class RotationScore {

    private RotationScore() {}

    /** @param choice for each customer the position of the option taken; -1 to stay */
    public static long value(RotationProblem problem, List<Integer> choice, RotationAim aim) {
        if (aim == RotationAim.LOAD) {
            return excess(loads(problem, choice), problem.fairLoad());
        }
        long sum = 0;
        for (int i = 0; i < choice.size(); i++) {
            sum += cost(problem.customers().get(i), choice.get(i), aim);
        }
        return sum;
    }

    /**
     * What one choice adds to an aim other than {@link RotationAim#LOAD}.
     *
     * @param option position of the option taken; -1 to stay
     */
    public static long cost(PlanCustomer customer, int option, RotationAim aim) {
        return switch (aim) {
            case PINNED -> customer.pinned() >= 0 && customer.pinned() != option ? 1 : 0;
            case STABLE -> customer.before() != PlanCustomer.UNPLANNED && customer.before() != option ? 1 : 0;
            case LOAD -> 0;
            default ->
                option < 0
                        ? stayCost(customer, aim)
                        : moveCost(customer.options().get(option), aim);
        };
    }

    private static long stayCost(PlanCustomer customer, RotationAim aim) {
        return switch (aim) {
            case MOVED -> 1;
            case TRUST -> customer.stake();
            case TRAVEL -> TravelRule.FARTHEST;
            case EXPERIENCE -> ExperienceRule.NONE;
            default -> 0;
        };
    }

    private static long moveCost(PlanOption option, RotationAim aim) {
        return switch (aim) {
            case BY_MANAGER -> option.isByManager() ? 1 : 0;
            case OUT_OF_TERRITORY -> option.dropped().contains(RotationRule.TERRITORY) ? 1 : 0;
            case TO_FORMER -> option.dropped().contains(RotationRule.FORMER_HOLDER) ? 1 : 0;
            case TRUST -> option.stake();
            case TRAVEL -> option.travel();
            case EXPERIENCE -> option.inexperience();
            default -> 0;
        };
    }

    /** Everybody's load after the plan. */
    public static long[] loads(RotationProblem problem, List<Integer> choice) {
        long[] loads = problem.people().stream().mapToLong(PlanPerson::load).toArray();
        for (int i = 0; i < choice.size(); i++) {
            PlanCustomer customer = problem.customers().get(i);
            loads[person(customer, choice.get(i))] += customer.weight();
        }
        return loads;
    }

    /** Whether nobody holds too many, and no more of anybody's revenue moves than may. */
    public static boolean keepsRules(RotationProblem problem, List<Integer> choice) {
        int people = problem.people().size();
        long[] moved = new long[people];
        int[] moves = new int[people];
        int[] held = new int[people * 3];
        for (int i = 0; i < choice.size(); i++) {
            PlanCustomer customer = problem.customers().get(i);
            int to = person(customer, choice.get(i));
            held[to * 3 + customer.tierIndex()]++;
            if (choice.get(i) >= 0) {
                moved[customer.holder()] += customer.revenue();
                moves[customer.holder()]++;
                if (!problem.people().get(to).takes().get(customer.tierIndex())) {
                    return false;
                }
            }
        }
        return keep(problem.people(), moved, moves, held);
    }

    private static boolean keep(List<PlanPerson> people, long[] moved, int[] moves, int[] held) {
        for (int j = 0; j < people.size(); j++) {
            PlanPerson person = people.get(j);
            for (int tier = 0; tier < 3; tier++) {
                if (held[j * 3 + tier] > person.room().get(tier)) {
                    return false;
                }
            }
            if (moved[j] > person.movable() && moves[j] > 1) {
                return false;
            }
        }
        return true;
    }

    private static int person(PlanCustomer customer, int option) {
        return option < 0 ? customer.holder() : customer.options().get(option).person();
    }

    private static long excess(long[] loads, long fair) {
        long sum = 0;
        for (long load : loads) {
            sum += Math.max(0, load - fair);
        }
        return sum;
    }
}
