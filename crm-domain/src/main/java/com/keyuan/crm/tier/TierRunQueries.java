package com.keyuan.crm.tier;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.Slice;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the pages of runs read. */
public interface TierRunQueries {

    /** Newest first. */
    Slice<TierRunRow> rows(@Nullable String after, int size);

    Optional<TierRunRow> row(TierRunId id);

    Map<Tier, Long> counts(TierRunId id, RecordFilter customers);

    /** How many the run would move: up under {@code true}, down under {@code false}. */
    Map<Boolean, Long> movements(TierRunId id, RecordFilter customers);

    /** The highest score first. */
    Slice<TierScoreRow> scores(
            TierRunId id, RecordFilter customers, @Nullable Tier tier, @Nullable String after, int size);

    /** All of them by customer id, one by one, so that a hundred thousand need no memory. */
    void each(TierRunId id, Consumer<TierScoreRow> row);
}
