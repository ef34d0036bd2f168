package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;
import java.time.LocalDate;

/** The time in which a move can be undone is over. */
public class UndoTooLate extends RuleViolation {

    public UndoTooLate(LocalDate until) {
        super("allocation.error.undo-too-late", null, until);
    }
}
