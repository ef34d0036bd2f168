package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;

/** Another choice of the list is called so, perhaps a retired one. */
public class ListNameTaken extends RuleViolation {

    public ListNameTaken() {
        super("customer.error.list-name-taken", "zh");
    }
}
