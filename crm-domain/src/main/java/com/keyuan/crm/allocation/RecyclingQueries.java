package com.keyuan.crm.allocation;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages of recycling read. */
public interface RecyclingQueries {

    /** Those that fall first first. */
    Slice<RecyclingWarningRow> warnings(RecordFilter notices, @Nullable String after, int size);

    /**
     * Newest first.
     *
     * @param run only of this night; null for all
     * @param undoing which of them the user may undo
     */
    Slice<RecyclingMoveRow> moves(
            RecordFilter moves,
            RecordFilter undoing,
            PersonId reader,
            @Nullable RecyclingRunId run,
            @Nullable String after,
            int size);

    Optional<RecyclingMoveRow> move(RecyclingMoveId id, RecordFilter undoing, PersonId reader);

    /** Newest first. */
    Slice<RecyclingRunRow> runs(@Nullable String after, int size);

    Optional<RecyclingRunRow> run(RecyclingRunId id);

    /** The last night that was gone over. */
    Optional<LocalDate> lastNight();
}
