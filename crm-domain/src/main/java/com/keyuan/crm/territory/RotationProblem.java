package com.keyuan.crm.territory;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be planned: due customers, and the people among whom they move.
 *
 * @param leaving everything moves: the share of revenue binds nobody, and dropped rules are counted
 */
public record RotationProblem(List<PlanPerson> people, List<PlanCustomer> customers, boolean leaving) {

    public RotationProblem {
        people = List.copyOf(people);
        customers = List.copyOf(customers);
    }

    /** The aims that this problem has, in their order. */
    public List<RotationAim> aims() {
        List<RotationAim> aims = new ArrayList<>();
        if (customers.stream().anyMatch(customer -> customer.pinned() >= 0)) {
            aims.add(RotationAim.PINNED);
        }
        aims.add(RotationAim.MOVED);
        if (leaving) {
            aims.addAll(List.of(RotationAim.BY_MANAGER, RotationAim.OUT_OF_TERRITORY, RotationAim.TO_FORMER));
        }
        if (customers.stream().anyMatch(customer -> customer.before() != PlanCustomer.UNPLANNED)) {
            aims.add(RotationAim.STABLE);
        }
        aims.addAll(List.of(RotationAim.TRUST, RotationAim.TRAVEL, RotationAim.LOAD, RotationAim.EXPERIENCE));
        return aims;
    }

    /** As much load as nobody should exceed: a quarter above the average of those who take customers. */
    public long fairLoad() {
        long all = people.stream().mapToLong(PlanPerson::load).sum()
                + customers.stream().mapToLong(PlanCustomer::weight).sum();
        long takers =
                people.stream().filter(person -> person.takes().contains(true)).count();
        return (all * 5 + takers * 4 - 1) / Math.max(1, takers * 4);
    }

    /** Which part of its tolerance an aim may have given up before a later aim is done. */
    public double share(RotationAim aim, RotationAim later) {
        List<RotationAim> aims = aims();
        int at = aims.indexOf(aim);
        return (double) (aims.indexOf(later) - at) / (aims.size() - 1 - at);
    }
}
