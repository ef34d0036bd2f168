package com.keyuan.crm.service;

import com.keyuan.crm.customer.CustomerId;

/** A customer's problem was solved. */
public record ServiceCaseDone(ServiceCaseId id, CustomerId customer) {}
