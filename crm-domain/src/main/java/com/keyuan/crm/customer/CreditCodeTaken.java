package com.keyuan.crm.customer;

/** Another customer has this credit code; there is no way round it. */
public class CreditCodeTaken extends TwinFound {

    public CreditCodeTaken(Twin twin, boolean mayView) {
        super("customer.error.credit-code-taken", "creditCode", twin, mayView);
    }

    /** Somebody entered it at the same moment. */
    public CreditCodeTaken() {
        super("customer.error.credit-code-taken", "creditCode", null, false);
    }
}
