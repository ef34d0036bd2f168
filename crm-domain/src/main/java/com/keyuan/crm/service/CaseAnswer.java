package com.keyuan.crm.service;

import org.jspecify.annotations.Nullable;

/**
 * What the customer says of a round.
 *
 * @param rating how satisfied it is, 1 to 5
 * @param said in its words; null where there are none
 */
public record CaseAnswer(int rating, @Nullable String said) {

    /** @throws RatingMissing for any other figure */
    public CaseAnswer {
        CheckRule.ends(rating);
        said = said == null || said.isBlank() ? null : ServiceCase.checked(said, "said");
    }

    boolean endsTheCase() {
        return CheckRule.ends(rating);
    }
}
