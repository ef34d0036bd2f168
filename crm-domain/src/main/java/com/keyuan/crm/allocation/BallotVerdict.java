package com.keyuan.crm.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the votes.
 *
 * @param winner null: nobody gets the customer
 * @param eligible members not recused
 * @param cast votes of theirs
 */
public record BallotVerdict(@Nullable ApplicationLineId winner, BallotManner manner, int eligible, int cast) {

    /** Whom somebody names: an applicant's line, or nobody. */
    public record Choice(@Nullable ApplicationLineId line) {
        public static final Choice NOBODY = new Choice(null);
    }

    /** How many votes one choice has. */
    public record Count(Choice choice, int votes) {}

    /** @param counts most votes first */
    public static List<Choice> leaders(List<Count> counts) {
        return counts.stream()
                .filter(count -> count.votes() == counts.get(0).votes())
                .map(Count::choice)
                .toList();
    }
}
