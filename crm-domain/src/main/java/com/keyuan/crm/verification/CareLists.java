package com.keyuan.crm.verification;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists of care calls, as statements of their own. */
public interface CareLists {

    /** Due ones by day, the higher tier first. */
    Slice<CareRow> due(CurrentUser user, Instant now, @Nullable String after, int size);

    /** Made or left out, newest first. */
    Slice<CareRow> closed(CurrentUser user, @Nullable String after, int size);

    Optional<CareRow> row(CareCallId id, Instant now);

    int countDue(CurrentUser user);
}
