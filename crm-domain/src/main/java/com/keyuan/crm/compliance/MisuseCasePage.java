package com.keyuan.crm.compliance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with the call that opened it.
 *
 * @param note what the caller wrote beside the result
 * @param mayDecide whether the user may decide it now
 */
public record MisuseCasePage(
        MisuseCaseRow row,
        List<Evidence> evidence,
        @Nullable String note,
        String caller,
        Instant calledAt,
        boolean mayDecide) {}
