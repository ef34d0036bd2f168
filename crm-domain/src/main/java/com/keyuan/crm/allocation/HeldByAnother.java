package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** The customer changed hands since the page was opened; nothing was changed now. */
public class HeldByAnother extends RuleViolation {

    public HeldByAnother() {
        super("allocation.error.held-by-another", null);
    }
}
