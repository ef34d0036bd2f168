package com.keyuan.crm.intake;

/** One row met a rule or a constraint while it was entered; its transaction is gone, the row goes back. */
class RowNotEntered extends RuntimeException {

    private final int number;

    RowNotEntered(int number, RuntimeException cause) {
        super(cause);
        this.number = number;
    }

    int number() {
        return number;
    }
}
