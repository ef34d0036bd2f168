package com.keyuan.crm.trip.web;

import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Makes a move of a trip or report and leads to the page that shows where it stands now. Whoever came too late, or
 * against a rule, is told why.
 */
final class Moves {

    private Moves() {}

    /** What was asked for: of which record. */
    record Attempt(SourceRef subject, RedirectAttributes redirect) {}

    /** Whether the move was made. */
    static boolean make(Attempt attempt, Runnable move, String doneKey, Serializable... arguments) {
        Refusals.about(attempt.subject());
        try {
            move.run();
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(attempt.redirect(), violation);
            return false;
        } catch (StaleVersion stale) {
            Refusals.tooLate(attempt.redirect());
            return false;
        }
        Toast.done(attempt.redirect(), doneKey, arguments);
        return true;
    }
}
