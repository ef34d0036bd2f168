package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payments as lists and pages show them. */
public interface PaymentQueries {

    /** Newest first. */
    Slice<BatchRow> batches(@Nullable String after, int size);

    Optional<BatchRow> batch(PaymentBatchId id);

    List<PaymentRow> paymentsOf(PaymentBatchId id);

    /** A batch in a list. */
    record BatchRow(
            PaymentBatchId id,
            String number,
            Instant createdAt,
            String createdBy,
            long count,
            Money total,
            long failed) {}
}
