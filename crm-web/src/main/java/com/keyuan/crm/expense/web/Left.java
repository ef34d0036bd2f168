package com.keyuan.crm.expense.web;

import com.keyuan.crm.expense.BatchOutcome;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Refusals;
import java.io.Serializable;
import java.util.List;

/**
 * Why one claim of a batch was left as it is, for the page after it.
 *
 * @param key of the message
 */
record Left(String key, List<String> arguments) implements Serializable {

    static List<Left> of(BatchOutcome outcome) {
        outcome.left().forEach(Refusals::told);
        return outcome.left().stream().map(Left::of).toList();
    }

    private static Left of(RuleViolation violation) {
        return new Left(
                violation.messageKey(),
                violation.arguments().stream().map(String::valueOf).toList());
    }

    /** For the message's places. */
    public Object[] places() {
        return arguments.toArray();
    }
}
