package com.keyuan.crm.order;

import com.keyuan.crm.customer.CustomerId;
import java.time.LocalDate;

/** A customer's order or return is on the list now. */
public record OrderRecorded(OrderId order, CustomerId customer, LocalDate orderedOn) {}
