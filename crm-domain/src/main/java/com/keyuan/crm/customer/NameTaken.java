package com.keyuan.crm.customer;

/** Another customer has this normalised name, and nobody said why this one is another. */
public class NameTaken extends TwinFound {

    public NameTaken(Twin twin, boolean mayView) {
        super("customer.error.name-taken", "name", twin, mayView);
    }

    /** Somebody entered it at the same moment. */
    public NameTaken() {
        super("customer.error.name-taken", "name", null, false);
    }
}
