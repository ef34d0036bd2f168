package com.keyuan.crm.insight;

import java.math.BigDecimal;

/** A number with what belongs to it, as {@link NumberKind} says. */
public record HomeNumber(NumberKind kind, BigDecimal first, BigDecimal second, BigDecimal third) {}
