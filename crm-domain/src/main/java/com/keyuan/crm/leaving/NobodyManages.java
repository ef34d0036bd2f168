package com.keyuan.crm.leaving;

import com.keyuan.crm.shared.RuleViolation;

/** There is nobody above who could take over what nobody took. */
public class NobodyManages extends RuleViolation {

    public NobodyManages() {
        super("leaving.error.nobody", null);
    }
}
