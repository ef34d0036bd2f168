package com.keyuan.crm.compliance;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists of compliance, as statements of their own. */
public interface MisuseCaseLists {

    /** Open ones oldest first, decided ones newest first. */
    Slice<MisuseCaseRow> list(CurrentUser user, boolean open, @Nullable String after, int size);

    Optional<MisuseCaseRow> row(MisuseCaseId id);

    List<Evidence> evidence(MisuseCaseId id);

    Optional<CallNote> call(MisuseCaseId id);

    int countOpen(CurrentUser user);

    /** Who called, when, and what they wrote beside the result. */
    record CallNote(
            String caller, java.time.Instant at, @Nullable String note) {}
}
