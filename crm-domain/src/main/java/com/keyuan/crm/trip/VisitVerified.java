package com.keyuan.crm.trip;

import com.keyuan.crm.customer.CustomerId;

/** What is known of whether a visit took place has changed: by the phone team's call, or because compliance cleared it up. */
public record VisitVerified(VisitId visit, CustomerId customer, VisitVerification outcome) {}
