package com.keyuan.crm.service;

import com.keyuan.crm.shared.RuleViolation;

/** Service cases are solved by people of after-sales. */
public class NotOfAfterSales extends RuleViolation {

    public NotOfAfterSales() {
        super("service.refused.owner", "owner");
    }
}
