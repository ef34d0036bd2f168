package com.keyuan.crm.allocation;

import java.util.List;

/** The principles of a department, and the loads that they come from. */
public record PrinciplesOfDepartment(Principles principles, List<PersonLoad> people) {

    public PrinciplesOfDepartment {
        people = List.copyOf(people);
    }

    /** The heaviest load, by which bars are drawn; at least 1. */
    public int heaviest() {
        return Math.max(1, people.stream().mapToInt(PersonLoad::weight).max().orElse(1));
    }
}
