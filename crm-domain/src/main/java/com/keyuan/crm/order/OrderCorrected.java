package com.keyuan.crm.order;

import com.keyuan.crm.customer.CustomerId;

/** An order was corrected or cancelled: figures that stand on it are to be taken anew. */
public record OrderCorrected(OrderId order, CustomerId customer) {}
