package com.keyuan.crm.service;

import com.keyuan.crm.customer.CustomerId;

/** A customer's problem was not solved after all. */
public record ServiceCaseReopened(ServiceCaseId id, CustomerId customer) {}
