package com.keyuan.crm.expense;

import java.util.List;

/** A batch with its payments. */
public record PaymentBatchPage(PaymentQueries.BatchRow batch, List<PaymentRow> payments) {

    public PaymentBatchPage {
        payments = List.copyOf(payments);
    }
}
