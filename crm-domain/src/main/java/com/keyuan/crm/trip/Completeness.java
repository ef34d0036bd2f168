package com.keyuan.crm.trip;

import com.keyuan.crm.customer.CustomerId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the checklist says of a report: every problem by itself, and for each check how many of its points are done.
 *
 * @param checklistVersion by which version of the policy it was held
 */
public record Completeness(int checklistVersion, List<Problem> problems, Map<Check, Done> checks) {

    /** What is looked at. */
    public enum Check {
        /** Every planned customer is visited or explained. */
        CUSTOMERS,
        MET,
        NEED,
        BUSINESS,
        RESULT,
        NEXT_STEP,
        NEXT_STEP_DATE
    }

    /** What is wrong with it. */
    public enum Fault {
        MISSING,
        /** 空话: a phrase that says nothing. */
        EMPTY_PHRASE,
        TOO_SHORT
    }

    /**
     * One thing to mend.
     *
     * @param visit null where a planned customer is concerned
     * @param said the empty phrase itself
     */
    public record Problem(
            Check check,
            Fault fault,
            @Nullable VisitId visit,
            CustomerId customer,
            String customerName,
            @Nullable String said) {}

    /** Points done out of all. */
    public record Done(int done, int all) {

        public boolean isWhole() {
            return done == all;
        }
    }

    public Completeness {
        problems = List.copyOf(problems);
        checks = Map.copyOf(checks);
    }

    public boolean isComplete() {
        return problems.isEmpty();
    }

    public int done() {
        return checks.values().stream().mapToInt(Done::done).sum();
    }

    public int all() {
        return checks.values().stream().mapToInt(Done::all).sum();
    }

    /** The problems of one visit's section. */
    public List<Problem> of(VisitId visit) {
        return problems.stream()
                .filter(problem -> visit.equals(problem.visit()))
                .toList();
    }

    /** What is wrong at one place of a visit's section; null where nothing is. */
    public @Nullable Problem at(VisitId visit, Check check) {
        return of(visit).stream()
                .filter(problem -> problem.check() == check)
                .findFirst()
                .orElse(null);
    }

    /** Percent of the points that are done, 0 to 100. */
    public int percent() {
        return all() == 0 ? 100 : 100 * done() / all();
    }

    /** The points of one check; null where it had none. */
    public @Nullable Done points(Check check) {
        return checks.get(check);
    }
}
