package com.keyuan.crm.trust;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.Slice;
import org.jspecify.annotations.Nullable;

/** What the list of alerts reads. */
public interface TrustAlertQueries {

    /** Newest first. */
    Slice<TrustAlertRow> rows(RecordFilter alerts, boolean waiting, @Nullable String after, int size);
}
