package com.keyuan.crm.trust;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.Slice;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the pages of runs read. */
public interface TrustRunQueries {

    /** Newest first. */
    Slice<TrustRunRow> rows(@Nullable String after, int size);

    Optional<TrustRunRow> row(TrustRunId id);

    Map<TrustVerdict, Long> counts(TrustRunId id, RecordFilter customers);

    /** The lowest score first. */
    Slice<TrustScoreRow> scores(
            TrustRunId id, RecordFilter customers, @Nullable TrustVerdict verdict, @Nullable String after, int size);

    /** All of them by customer id, one by one, so that a hundred thousand need no memory. */
    void each(TrustRunId id, Consumer<TrustScoreRow> row);
}
