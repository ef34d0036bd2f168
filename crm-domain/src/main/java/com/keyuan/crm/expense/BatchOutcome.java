package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;
import java.util.List;

/**
 * What a batch did: each claim by itself, so that one that somebody else was quicker with does not hold up the rest.
 *
 * @param done numbers of the claims that moved
 * @param left why each of the others did not
 */
public record BatchOutcome(List<String> done, List<RuleViolation> left) {

    public BatchOutcome {
        done = List.copyOf(done);
        left = List.copyOf(left);
    }
}
