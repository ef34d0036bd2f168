package com.keyuan.crm.receivable;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came in, for those who may see it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ReceiptReading {

    private static final int PAGE = 50;

    private final ReceiptQueries queries;
    private final Access access;
    private final AccessPolicy policy;

    public Slice<ReceiptRow> list(CurrentUser user, ReceiptFilter filter, @Nullable String after) {
        access.require(user, Action.RECEIPT_LIST);
        return queries.receipts(policy.filter(user, Action.RECEIPT_VIEW), filter, after, PAGE);
    }

    public ReceiptTotals totals(CurrentUser user, ReceiptFilter filter) {
        access.require(user, Action.RECEIPT_LIST);
        return queries.totals(policy.filter(user, Action.RECEIPT_VIEW), filter);
    }

    public ReceiptPage page(CurrentUser user, ReceiptId id) {
        access.require(user, Action.RECEIPT_VIEW, id.value());
        return queries.receipt(id).orElseThrow(() -> new NotFound("receipt", id));
    }

    /** What waits to be matched, the oldest first. */
    public Slice<UnmatchedRow> unmatched(CurrentUser user, @Nullable String after) {
        access.require(user, Action.RECEIPT_RECORD);
        return queries.unmatched(after, PAGE);
    }
}
