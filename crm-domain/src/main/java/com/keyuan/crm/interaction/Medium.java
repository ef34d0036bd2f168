package com.keyuan.crm.interaction;

import com.keyuan.crm.customer.ContactField;

/** By what means one touched the other; visits are kept with the trips. */
public enum Medium {
    CALL(ContactField.PHONE),
    /** WeChat, short message and the like. */
    MESSAGE(ContactField.MESSAGING),
    MAIL(ContactField.EMAIL);

    private final ContactField peer;

    Medium(ContactField peer) {
        this.peer = peer;
    }

    /** What one looks at who looks at the other side of such a touch. */
    ContactField peer() {
        return peer;
    }
}
