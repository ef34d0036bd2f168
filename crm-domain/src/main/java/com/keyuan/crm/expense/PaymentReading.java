package com.keyuan.crm.expense;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Batches of payments, and the file for the bank. */
@Service
@Transactional
@RequiredArgsConstructor
public class PaymentReading {

    private static final int PAGE = 40;

    private final Access access;
    private final PaymentQueries payments;
    private final Audit audit;

    @Transactional(readOnly = true)
    public Slice<PaymentQueries.BatchRow> list(CurrentUser user, @Nullable String after) {
        access.require(user, Action.EXPENSE_DESK);
        return payments.batches(after, PAGE);
    }

    @Transactional(readOnly = true)
    public PaymentBatchPage page(CurrentUser user, PaymentBatchId id) {
        access.require(user, Action.PAYMENT_BATCH_VIEW, id.value());
        return new PaymentBatchPage(
                payments.batch(id).orElseThrow(() -> new NotFound("payment_batch", id)), payments.paymentsOf(id));
    }

    /** The payments that go to the bank: those with money in them that the bank did not send back. Logged. */
    public List<PaymentRow> bankFile(CurrentUser user, PaymentBatchId id) {
        access.require(user, Action.PAYMENT_EXPORT, id.value());
        List<PaymentRow> rows = payments.paymentsOf(id).stream()
                .filter(row -> row.amount().isPositive() && row.failedAt() == null)
                .toList();
        audit.record(
                AuditKind.EXPORTED,
                user,
                new SourceRef("payment_batch", id.value()),
                Changes.none().note("what", "bank file").note("rows", rows.size()));
        return rows;
    }
}
