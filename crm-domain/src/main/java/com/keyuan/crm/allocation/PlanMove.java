package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;

/**
 * One customer of an approved plan from one person to another.
 *
 * @param from who held it when the plan was made
 */
public record PlanMove(CustomerId customer, PersonId from, PersonId to) {}
