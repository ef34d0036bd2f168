package com.keyuan.crm.leaving;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages of leavings read. */
public interface LeavingQueries {

    /**
     * Newest first.
     *
     * @param prepared whose exposure is told
     * @param open those on notice, else those that are over
     */
    Slice<LeavingRow> rows(
            RecordFilter leavings, RecordFilter prepared, boolean open, @Nullable String after, int size);

    Optional<LeavingRow> row(LeavingId id, RecordFilter prepared);

    Map<LeavingKind, Long> counts(LeavingId id);

    /** @param kind null for all */
    Slice<LeavingLine> lines(LeavingId id, @Nullable LeavingKind kind, @Nullable String after, int size);

    List<LeavingLine> staying(LeavingId id, int most);

    List<LeavingTaker> takers(LeavingId id);

    /** Those for whom notice may be given. */
    List<LeavingCandidate> candidates(RecordFilter people);

    /** Of them those whose account is locked while they hold something, the first hundred. */
    List<LeavingCandidate> stranded(RecordFilter people);
}
