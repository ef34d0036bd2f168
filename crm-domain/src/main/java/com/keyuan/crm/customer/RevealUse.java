package com.keyuan.crm.customer;

import com.keyuan.crm.shared.PersonId;

/**
 * How many numbers somebody has looked at today.
 *
 * @param own of customers they hold
 * @param others of customers held by others
 * @param more how many looks they were given today in addition
 */
public record RevealUse(PersonId person, String name, String department, int own, int others, int more) {}
