package com.keyuan.crm.receivable.web;

import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import java.util.function.Consumer;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sentence that somebody has to give with an act. */
final class Reasons {

    private static final int LONGEST = 400;

    private Reasons() {}

    /**
     * Does something for a reason that may stand; the page that follows says that it is done, or why it is not.
     *
     * @param done key of what is said then
     */
    static void act(String reason, RedirectAttributes redirect, String done, Consumer<String> act) {
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            Toast.warn(redirect, "receivable.error.reason");
            return;
        }
        try {
            act.accept(reason.strip());
            Toast.done(redirect, done);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
    }
}
