package com.keyuan.crm;

/** The application refuses to start; what is missing and what to do about it is for the person who started it. */
class CannotStart extends RuntimeException {

    private final String action;

    CannotStart(String description, String action) {
        super(description);
        this.action = action;
    }

    CannotStart(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
