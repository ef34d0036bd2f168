package com.keyuan.crm.trust;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How a customer's trust stood on a day. */
public record TrustPoint(LocalDate asOf, BigDecimal score, TrustVerdict verdict) {}
