package com.keyuan.crm.receivable.web;

import com.keyuan.crm.shared.web.Toast;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sentence that somebody has to give with an act. */
final class Reasons {

    private static final int LONGEST = 400;

    private Reasons() {}

    /** Whether it may stand; where not, the page that follows says so. */
    static boolean isGiven(String reason, RedirectAttributes redirect) {
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            Toast.warn(redirect, "receivable.error.reason");
            return false;
        }
        return true;
    }
}
