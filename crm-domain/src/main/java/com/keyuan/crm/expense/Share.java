package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;

/**
 * What fell to one person, department or customer.
 *
 * @param percentOfMost of the largest of its list, for the bar
 */
public record Share(String name, Money amount, int percentOfMost) {}
