package com.keyuan.crm.verification;

/** Everything on the page of a care call. */
public record CareCallPage(CallPage call, CareRow care) {}
