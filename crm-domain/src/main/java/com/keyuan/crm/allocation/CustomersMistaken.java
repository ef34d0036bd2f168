package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** An application asks for one to five customers, each once. */
public class CustomersMistaken extends RuleViolation {

    public CustomersMistaken() {
        super("committee.error.customers-mistaken", "lines", ApplicationService.MOST_CUSTOMERS);
    }
}
