package com.keyuan.crm.interaction;

import com.keyuan.crm.customer.CustomerId;
import java.time.Instant;

/** A customer with whom somebody is in touch over a private channel. */
public record ChannelShareCustomer(
        CustomerId id, String name, String tier, long privateTouches, long touches, Instant last) {}
