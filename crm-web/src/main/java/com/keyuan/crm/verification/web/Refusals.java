package com.keyuan.crm.verification.web;

import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Toast;
import java.io.Serializable;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a rule's no is told: beside the field where something was typed, else on the page that follows. */
final class Refusals {

    private Refusals() {}

    static void into(BindingResult errors, RuleViolation violation) {
        Object[] arguments = violation.arguments().toArray();
        String field = violation.field();
        if (field != null && errors.getTarget() != null && errors.getFieldType(field) != null) {
            errors.rejectValue(field, violation.messageKey(), arguments, null);
        } else {
            errors.reject(violation.messageKey(), arguments, null);
        }
    }

    static void onTheNextPage(RedirectAttributes redirect, RuleViolation violation) {
        Toast.warn(
                redirect,
                violation.messageKey(),
                violation.arguments().stream().map(String::valueOf).toArray(Serializable[]::new));
    }
}
