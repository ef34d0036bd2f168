package com.keyuan.crm.receivable;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Slice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists and pages of what came in. */
public interface ReceiptQueries {

    Slice<ReceiptRow> receipts(RecordFilter permitted, ReceiptFilter filter, @Nullable String after, int size);

    ReceiptTotals totals(RecordFilter permitted, ReceiptFilter filter);

    Slice<ReceiptRow> receiptsOf(CustomerId customer, int atMost);

    Optional<ReceiptPage> receipt(ReceiptId id);

    /** With money left, the oldest first, each with what it most likely pays. */
    Slice<UnmatchedRow> unmatched(@Nullable String after, int size);
}
