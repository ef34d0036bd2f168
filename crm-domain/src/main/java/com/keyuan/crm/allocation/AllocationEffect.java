package com.keyuan.crm.allocation;

import java.util.List;

/**
 * What a draft of the policy would change if it counted today.
 *
 * @param misfitsBefore held customers whose holder lacks the level or is over capacity, by the policy in force
 * @param unattendedBefore held customers that have gone without contact for longer than the policy in force gives
 * @param people whose number of misfits changes, the largest change first
 */
public record AllocationEffect(
        int misfitsBefore, int misfitsAfter, int unattendedBefore, int unattendedAfter, List<Person> people) {

    /** One holder's misfits. */
    public record Person(String name, int before, int after) {}

    public AllocationEffect {
        people = List.copyOf(people);
    }
}
