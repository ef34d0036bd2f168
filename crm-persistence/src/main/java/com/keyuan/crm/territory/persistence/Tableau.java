package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.territory.PlanCustomer;
import com.keyuan.crm.territory.PlanOption;
import com.keyuan.crm.territory.PlanPerson;
import com.keyuan.crm.territory.RotationAim;
import com.keyuan.crm.territory.RotationProblem;
import com.keyuan.crm.territory.RotationScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A problem laid out for solving: customers by their holder, options as a row of arcs, costs by aim. A plan is an array
 * with an arc for each customer, or {@link #STAY}.
 */
final class Tableau {

    static final int STAY = -1;

    final List<RotationAim> aims;
    final int size;
    final int people;

    /** Position in the problem of each customer of the tableau. */
    final int[] origin;

    final int[] holder;
    final int[] tier;
    final int[] weight;
    final long[] revenue;

    /** First arc of each customer, and one more. */
    final int[] start;

    final int[] person;

    /** Position of the arc among the customer's options. */
    final int[] option;

    /** By aim, then arc, then customer. */
    final long[][] moveCost;

    final long[][] stayCost;

    /** First customer of each holder, and one more. */
    final int[] first;

    final int[] room;
    final long[] load;
    final long[] movable;
    final boolean leaving;
    final long fairLoad;

    Tableau(RotationProblem problem) {
        aims = problem.aims();
        size = problem.customers().size();
        people = problem.people().size();
        leaving = problem.leaving();
        fairLoad = problem.fairLoad();
        origin = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingInt(
                        customer -> problem.customers().get(customer).holder()))
                .mapToInt(Integer::intValue)
                .toArray();
        holder = new int[size];
        tier = new int[size];
        weight = new int[size];
        revenue = new long[size];
        start = new int[size + 1];
        int arcs = problem.customers().stream()
                .mapToInt(customer -> customer.options().size())
                .sum();
        person = new int[arcs];
        option = new int[arcs];
        moveCost = new long[aims.size()][arcs];
        stayCost = new long[aims.size()][size];
        first = new int[people + 1];
        room = new int[people * 3];
        load = new long[people];
        movable = new long[people];
        fill(problem);
    }

    private void fill(RotationProblem problem) {
        for (int j = 0; j < people; j++) {
            PlanPerson one = problem.people().get(j);
            for (int t = 0; t < 3; t++) {
                room[j * 3 + t] = one.room().get(t);
            }
            load[j] = one.load();
            movable[j] = leaving ? Long.MAX_VALUE : one.movable();
        }
        for (int i = 0; i < size; i++) {
            PlanCustomer customer = problem.customers().get(origin[i]);
            holder[i] = customer.holder();
            tier[i] = customer.tierIndex();
            weight[i] = customer.weight();
            revenue[i] = customer.revenue();
            first[customer.holder() + 1] = i + 1;
            fill(problem, i, customer);
        }
        for (int j = 1; j <= people; j++) {
            first[j] = Math.max(first[j], first[j - 1]);
        }
    }

    private void fill(RotationProblem problem, int i, PlanCustomer customer) {
        int arc = start[i];
        for (int o = 0; o < customer.options().size(); o++) {
            PlanOption one = customer.options().get(o);
            if (problem.people().get(one.person()).takes().get(tier[i])) {
                person[arc] = one.person();
                option[arc] = o;
                for (int aim = 0; aim < aims.size(); aim++) {
                    moveCost[aim][arc] = RotationScore.cost(customer, o, aims.get(aim));
                }
                arc++;
            }
        }
        for (int aim = 0; aim < aims.size(); aim++) {
            stayCost[aim][i] = RotationScore.cost(customer, STAY, aims.get(aim));
        }
        start[i + 1] = arc;
    }

    boolean isLoad(int aim) {
        return aims.get(aim) == RotationAim.LOAD;
    }

    /** The person whom the customer is with by this arc. */
    int at(int customer, int arc) {
        return arc == STAY ? holder[customer] : person[arc];
    }

    long cost(int aim, int customer, int arc) {
        return arc == STAY ? stayCost[aim][customer] : moveCost[aim][arc];
    }

    /** A plan as the problem numbers it. */
    List<Integer> choice(int[] plan) {
        Integer[] choice = new Integer[size];
        for (int i = 0; i < size; i++) {
            choice[origin[i]] = plan[i] == STAY ? STAY : option[plan[i]];
        }
        return new ArrayList<>(List.of(choice));
    }
}
