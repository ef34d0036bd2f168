package com.keyuan.crm.territory;

import com.keyuan.crm.shared.RuleViolation;

/** A manager plans the own department only, and a leaving needs somebody of it. */
public class RotationScopeForeign extends RuleViolation {

    public RotationScopeForeign(String field) {
        super("territory.error.scope", field);
    }
}
