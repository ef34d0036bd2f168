package com.keyuan.crm.verification;

import java.util.List;

/** Everything on the page of a verification call. */
public record VerificationCallPage(CallPage call, List<VisitTab> visits, VisitCheck check) {}
