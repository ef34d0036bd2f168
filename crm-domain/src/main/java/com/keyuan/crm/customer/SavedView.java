package com.keyuan.crm.customer;

import java.util.UUID;

/**
 * A list as somebody likes to see it.
 *
 * @param query of the list's address: filters, order, columns
 * @param shared with the whole department
 * @param mine whether the person who looks made it
 */
public record SavedView(UUID id, String name, String query, boolean shared, boolean mine) {}
