package com.keyuan.crm.order;

import com.keyuan.crm.shared.RuleViolation;

/** The product is no longer offered. */
public class ProductRetired extends RuleViolation {

    public ProductRetired(String name) {
        super("order.error.productRetired", "product", name);
    }
}
