package com.keyuan.crm.territory;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which customers are due. */
public interface DueQueries {

    /** Of those the user may see, the most money at risk first. */
    Slice<DueRow> rows(CurrentUser user, DueFilter filter, LocalDate today, @Nullable String after, int size);

    /** How many for each reason. */
    Map<DueReason, Long> counts(CurrentUser user, DueFilter filter, LocalDate today);
}
