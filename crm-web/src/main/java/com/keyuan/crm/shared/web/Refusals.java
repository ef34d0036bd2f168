package com.keyuan.crm.shared.web;

import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.SourceRef;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a rule's no is told, beside the field where something was typed, else on the page that follows; and logged. */
public final class Refusals {

    private Refusals() {}

    public static void into(BindingResult errors, RuleViolation violation) {
        if (violation instanceof SavedOtherwise) {
            throw violation; // no mistake in the form: a page of its own leads to what was saved
        }
        RuleRefusals.note(violation.messageKey());
        Object[] arguments = violation.arguments().toArray();
        String field = violation.field();
        if (field != null && errors.getTarget() != null && errors.getFieldType(field) != null) {
            errors.rejectValue(field, violation.messageKey(), arguments, null);
        } else {
            errors.reject(violation.messageKey(), arguments, null);
        }
    }

    public static void onTheNextPage(RedirectAttributes redirect, RuleViolation violation) {
        RuleRefusals.note(violation.messageKey());
        Toast.warn(
                redirect,
                violation.messageKey(),
                violation.arguments().stream().map(String::valueOf).toArray(Serializable[]::new));
    }

    /** One that the handler tells in words of its own. */
    public static void told(RuleViolation violation) {
        RuleRefusals.note(violation.messageKey());
    }

    /** Somebody else was faster; the page that follows shows how it stands now. */
    public static void tooLate(RedirectAttributes redirect) {
        RuleRefusals.note(RuleRefusals.STALE);
        Toast.warn(redirect, "error.stale");
    }

    /** What a refusal of this request would be about, for the log. */
    public static void about(SourceRef subject) {
        RuleRefusals.about(subject);
    }

    /** The form once more with what was typed and what is wrong: status 422. */
    public static String again(HttpServletResponse response, String view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }
}
