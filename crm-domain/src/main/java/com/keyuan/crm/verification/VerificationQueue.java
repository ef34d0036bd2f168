package com.keyuan.crm.verification;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The lists of the phone team, as statements of their own. */
public interface VerificationQueue {

    /** Who can be rung now comes first, then by risk. Only customers all of whose open visits the user may ask about. */
    Slice<QueueRow> waiting(CurrentUser user, Instant now, @Nullable String after, int size);

    /** Visits with no attempt left or nobody to ring, oldest first. */
    Slice<LeadRow> forLead(CurrentUser user, @Nullable String after, int size);

    /** Visits with a result about which the user might have asked, newest first. */
    Slice<ResultRow> results(CurrentUser user, @Nullable String after, int size);

    QueueFigures figures(CurrentUser user, Instant now);
}
