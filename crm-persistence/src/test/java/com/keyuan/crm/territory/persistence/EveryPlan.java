package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.territory.RotationAim;
import com.keyuan.crm.territory.RotationProblem;
import com.keyuan.crm.territory.RotationScore;
import java.util.ArrayList;
import java.util.List;

/** All plans of a small problem, one by one: what the best values are, aim after aim. */
final class EveryPlan {

    private EveryPlan() {}

    static List<Long> best(RotationProblem problem) {
        List<RotationAim> aims = problem.aims();
        List<long[]> all = new ArrayList<>();
        collect(problem, aims, new ArrayList<>(), all);
        List<Long> best = new ArrayList<>();
        List<long[]> plans = new ArrayList<>(all);
        for (int aim = 0; aim < aims.size(); aim++) {
            int at = aim;
            long least = plans.stream().mapToLong(plan -> plan[at]).min().orElseThrow();
            best.add(least);
            if (aim + 1 < aims.size()) {
                long[] limits = limits(problem, best, aims.get(aim + 1));
                plans = new ArrayList<>(all);
                plans.removeIf(plan -> exceeds(plan, limits));
            }
        }
        return best;
    }

    private static long[] limits(RotationProblem problem, List<Long> best, RotationAim next) {
        long[] limits = new long[best.size()];
        for (int before = 0; before < limits.length; before++) {
            RotationAim aim = problem.aims().get(before);
            limits[before] = aim.limit(
                    best.get(before), problem.customers().size(), problem.leaving(), problem.share(aim, next));
        }
        return limits;
    }

    private static boolean exceeds(long[] plan, long[] limits) {
        for (int before = 0; before < limits.length; before++) {
            if (plan[before] > limits[before]) {
                return true;
            }
        }
        return false;
    }

    private static void collect(
            RotationProblem problem, List<RotationAim> aims, List<Integer> choice, List<long[]> plans) {
        if (choice.size() == problem.customers().size()) {
            RotationProblem asked = problem.leaving() ? unshared(problem) : problem;
            if (RotationScore.keepsRules(asked, choice)) {
                plans.add(aims.stream()
                        .mapToLong(aim -> RotationScore.value(problem, choice, aim))
                        .toArray());
            }
            return;
        }
        int options = problem.customers().get(choice.size()).options().size();
        for (int option = -1; option < options; option++) {
            choice.add(option);
            collect(problem, aims, choice, plans);
            choice.remove(choice.size() - 1);
        }
    }

    /** Leaving asks no share of revenue. */
    private static RotationProblem unshared(RotationProblem problem) {
        return new RotationProblem(
                problem.people().stream()
                        .map(person -> new com.keyuan.crm.territory.PlanPerson(
                                person.id(), person.room(), person.takes(), person.load(), Long.MAX_VALUE))
                        .toList(),
                problem.customers(),
                true);
    }
}
