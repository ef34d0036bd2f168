package com.keyuan.crm.expense;

import org.jspecify.annotations.Nullable;

/** What a batch of payments did; no batch where nothing could be paid. */
public record PayOutcome(@Nullable PaymentBatchId batch, BatchOutcome claims) {}
