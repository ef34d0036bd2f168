package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** Whoever changes a password has to know the present one. */
public class PresentPasswordWrong extends RuleViolation {

    public PresentPasswordWrong() {
        super("people.password.present", "present");
    }

    private PresentPasswordWrong(String messageKey) {
        super(messageKey, "present");
    }

    /** It was wrong so often that it is not looked at any more for a while. */
    static PresentPasswordWrong tooOften() {
        return new PresentPasswordWrong("people.password.locked");
    }
}
