package com.keyuan.crm.intake;

import com.keyuan.crm.shared.RuleViolation;

/** The import stands elsewhere than the page showed; the button pressed does not fit any more. */
public class IntakeMoved extends RuleViolation {

    public IntakeMoved(IntakeState state) {
        super("intake.moved", null, state);
    }
}
