package com.keyuan.crm.interaction;

import com.keyuan.crm.customer.ContactField;

/** What a channel of the company's is. */
public enum ChannelType {
    /** A telephone number, of a hotline or of a company phone. */
    PHONE(Medium.CALL, ContactField.PHONE),
    MAILBOX(Medium.MAIL, ContactField.EMAIL),
    /** An official account, or a messaging account of the company. */
    ACCOUNT(Medium.MESSAGE, ContactField.MESSAGING);

    private final Medium medium;
    private final ContactField peer;

    ChannelType(Medium medium, ContactField peer) {
        this.medium = medium;
        this.peer = peer;
    }

    /** What one does over it, unless something else is said. */
    public Medium medium() {
        return medium;
    }

    /** As what the other side of it is known. */
    public ContactField peer() {
        return peer;
    }
}
