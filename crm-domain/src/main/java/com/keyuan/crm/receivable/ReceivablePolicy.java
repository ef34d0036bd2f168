package com.keyuan.crm.receivable;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When people are told of an invoice, and who.
 *
 * @param steps calendar days from the due date, negative before it, in order, each once
 * @param managerFrom from this step on the holder's manager is told too
 * @param directorFrom from this step on directors and finance are told too
 */
public record ReceivablePolicy(int version, List<Integer> steps, int managerFrom, int directorFrom) {

    /** Most days before and after. */
    public static final int FURTHEST = 365;

    public static final int MOST_STEPS = 12;

    /** @throws ReceivablePolicyUnsound when it could not be followed */
    public ReceivablePolicy {
        steps = List.copyOf(steps);
        List<Integer> inOrder = steps.stream().distinct().sorted().toList();
        if (steps.isEmpty() || steps.size() > MOST_STEPS || !inOrder.equals(steps)) {
            throw new ReceivablePolicyUnsound("receivable.error.steps", "steps");
        }
        if (steps.stream().anyMatch(days -> Math.abs(days) > FURTHEST)) {
            throw new ReceivablePolicyUnsound("receivable.error.stepTooFar", "steps");
        }
        if (managerFrom > directorFrom || Math.abs(managerFrom) > FURTHEST || Math.abs(directorFrom) > FURTHEST) {
            throw new ReceivablePolicyUnsound("receivable.error.rises", "directorFrom");
        }
    }

    /** Who is told at a step. */
    public Set<AlertReader> readersAt(int days) {
        Set<AlertReader> readers = EnumSet.of(AlertReader.HOLDER);
        if (days >= managerFrom) {
            readers.add(AlertReader.MANAGER);
        }
        if (days >= directorFrom) {
            readers.add(AlertReader.DIRECTOR);
            readers.add(AlertReader.FINANCE);
        }
        return readers;
    }

    /** The steps that an invoice has reached on a day, the latest last. */
    public List<Integer> reached(LocalDate dueOn, LocalDate today) {
        return steps.stream()
                .filter(days -> !dueOn.plusDays(days).isAfter(today))
                .toList();
    }
}
