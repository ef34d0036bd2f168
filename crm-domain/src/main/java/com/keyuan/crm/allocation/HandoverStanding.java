package com.keyuan.crm.allocation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a handover is.
 *
 * @param completeness of the record, in percent
 * @param visited whether both have been at the customer since it began
 */
public record HandoverStanding(List<HandoverDone> done, int completeness, boolean visited) {

    public HandoverStanding {
        done = List.copyOf(done);
    }

    /** What is still to be done, in the order of the checklist. */
    public Set<HandoverStep> open() {
        return HandoverRule.open(
                done.stream().map(HandoverDone::step).collect(Collectors.toSet()), completeness, visited);
    }

    public boolean isOpen(HandoverStep step) {
        return open().contains(step);
    }

    /** Null where nobody has ticked it. */
    public @org.jspecify.annotations.Nullable HandoverDone of(HandoverStep step) {
        return done.stream().filter(one -> one.step() == step).findFirst().orElse(null);
    }
}
