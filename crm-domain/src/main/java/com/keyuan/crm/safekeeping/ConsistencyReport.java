package com.keyuan.crm.safekeeping;

import java.util.List;

/** What became of every promise. */
public record ConsistencyReport(List<Outcome> outcomes) {

    /**
     * What became of one promise.
     *
     * @param broken in how many places it is broken
     * @param shown the first of them in words
     */
    public record Outcome(String promise, long broken, List<String> shown) {

        public Outcome {
            shown = List.copyOf(shown);
        }

        public boolean isKept() {
            return broken == 0;
        }
    }

    public ConsistencyReport {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether every promise is kept. */
    public boolean holds() {
        return outcomes.stream().allMatch(Outcome::isKept);
    }

    /** The promises that are not kept. */
    public List<Outcome> broken() {
        return outcomes.stream().filter(outcome -> !outcome.isKept()).toList();
    }
}
