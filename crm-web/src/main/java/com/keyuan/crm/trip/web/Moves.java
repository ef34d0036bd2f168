package com.keyuan.crm.trip.web;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import java.io.Serializable;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Makes a move of a trip or report and leads to the page that shows where it stands now. Whoever came too late, or
 * against a rule, is told why; the attempt is logged after it was rolled back.
 */
@Component
@RequiredArgsConstructor
class Moves {

    private final Audit audit;

    /** What was asked for: by whom, of which record. */
    record Attempt(CurrentUser user, SourceRef subject, RedirectAttributes redirect) {}

    /** Whether the move was made. */
    boolean make(Attempt attempt, Runnable move, String doneKey, Serializable... arguments) {
        try {
            move.run();
        } catch (RuleViolation violation) {
            audit.refused(attempt.user(), attempt.subject(), Changes.none().note("rule", violation.messageKey()));
            Refusals.onTheNextPage(attempt.redirect(), violation);
            return false;
        } catch (StaleVersion stale) {
            audit.refused(attempt.user(), attempt.subject(), Changes.none().note("rule", "stale version"));
            Toast.warn(attempt.redirect(), "trip.refused.stale");
            return false;
        }
        Toast.done(attempt.redirect(), doneKey, arguments);
        return true;
    }
}
