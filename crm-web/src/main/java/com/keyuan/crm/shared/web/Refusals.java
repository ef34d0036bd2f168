package com.keyuan.crm.shared.web;

import com.keyuan.crm.shared.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a rule's no is told: beside the field where something was typed, else on the page that follows. */
public final class Refusals {

    private Refusals() {}

    public static void into(BindingResult errors, RuleViolation violation) {
        Object[] arguments = violation.arguments().toArray();
        String field = violation.field();
        if (field != null && errors.getTarget() != null && errors.getFieldType(field) != null) {
            errors.rejectValue(field, violation.messageKey(), arguments, null);
        } else {
            errors.reject(violation.messageKey(), arguments, null);
        }
    }

    public static void onTheNextPage(RedirectAttributes redirect, RuleViolation violation) {
        Toast.warn(
                redirect,
                violation.messageKey(),
                violation.arguments().stream().map(String::valueOf).toArray(Serializable[]::new));
    }

    /** The form once more with what was typed and what is wrong: status 422. */
    public static String again(HttpServletResponse response, String view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }
}
