package com.keyuan.crm.tier;

import com.keyuan.crm.customer.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One run's judgement of a customer. */
public record TierPoint(TierRunId run, LocalDate asOf, BigDecimal score, Tier tier) {}
