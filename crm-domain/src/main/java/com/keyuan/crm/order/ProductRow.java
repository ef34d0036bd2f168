package com.keyuan.crm.order;

/**
 * A line of the product list.
 *
 * @param orders how many orders name it, cancelled ones included
 */
public record ProductRow(ProductId id, String name, boolean retired, long version, long orders) {}
