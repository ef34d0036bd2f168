package com.keyuan.crm.order;

import com.keyuan.crm.shared.RuleViolation;

/** A product of this name is on the list already. */
public class ProductNameTaken extends RuleViolation {

    public ProductNameTaken(String name) {
        super("order.error.productNameTaken", "name", name);
    }
}
