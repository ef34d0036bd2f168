package com.keyuan.crm.intake;

/** Where a file stands. */
public enum IntakeState {
    /** Read; nobody has said yet what its columns mean. */
    READ,
    /** Gone through without entering anything; findings lie open. */
    CHECKED,
    IMPORTING,
    DONE,
    CANCELLED;

    public boolean isOver() {
        return this == DONE || this == CANCELLED;
    }
}
