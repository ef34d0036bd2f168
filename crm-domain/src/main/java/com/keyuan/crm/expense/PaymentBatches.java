package com.keyuan.crm.expense;

import java.util.Optional;

/** All batches of payments. */
public interface PaymentBatches {

    Optional<PaymentBatch> findById(PaymentBatchId id);

    PaymentBatch save(PaymentBatch batch);
}
