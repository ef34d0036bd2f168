package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.territory.PlanCustomer;
import com.keyuan.crm.territory.PlanOption;
import com.keyuan.crm.territory.PlanPerson;
import com.keyuan.crm.territory.RotationProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What somebody would do by hand: the smallest customers first, each to whoever has room and risks least. */
final class GreedyPlan {

    private final RotationProblem problem;
    private final int[] held;
    private final long[] moved;

    private GreedyPlan(RotationProblem problem) {
        this.problem = problem;
        this.held = new int[problem.people().size() * 3];
        this.moved = new long[problem.people().size()];
    }

    static List<Integer> of(RotationProblem problem) {
        return new GreedyPlan(problem).choice();
    }

    private List<Integer> choice() {
        List<PlanCustomer> customers = problem.customers();
        customers.forEach(customer -> held[customer.holder() * 3 + customer.tierIndex()]++);
        List<Integer> choice = new ArrayList<>(Collections.nCopies(customers.size(), -1));
        IntStream.range(0, customers.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> customers.get(i).revenue()))
                .forEach(i -> choice.set(i, move(customers.get(i))));
        return choice;
    }

    private int move(PlanCustomer customer) {
        if (moved[customer.holder()] + customer.revenue()
                > problem.people().get(customer.holder()).movable()) {
            return -1;
        }
        int best = -1;
        for (int k = 0; k < customer.options().size(); k++) {
            PlanOption option = customer.options().get(k);
            if (hasRoom(option.person(), customer.tierIndex())
                    && (best < 0
                            || option.stake() < customer.options().get(best).stake())) {
                best = k;
            }
        }
        if (best >= 0) {
            moved[customer.holder()] += customer.revenue();
            held[customer.holder() * 3 + customer.tierIndex()]--;
            held[customer.options().get(best).person() * 3 + customer.tierIndex()]++;
        }
        return best;
    }

    private boolean hasRoom(int person, int tier) {
        PlanPerson taker = problem.people().get(person);
        return taker.takes().get(tier) && held[person * 3 + tier] < taker.room().get(tier);
    }
}
