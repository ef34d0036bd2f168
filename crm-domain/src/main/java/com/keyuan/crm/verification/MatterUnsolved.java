package com.keyuan.crm.verification;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;

/** A customer said on the phone that something is not solved. */
public record MatterUnsolved(CustomerId customer, String text, SourceRef source, PersonId reportedBy) {}
