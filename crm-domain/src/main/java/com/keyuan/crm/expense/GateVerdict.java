package com.keyuan.crm.expense;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a claim may be cleared.
 *
 * @param block what keeps it, null when nothing does
 * @param opensOn the day on which time alone opens it, null when only people can
 * @param face what the claim says of the verification when cleared now, null while blocked
 */
public record GateVerdict(
        @Nullable GateBlock block,
        @Nullable LocalDate opensOn,
        @Nullable GateFace face) {

    public boolean isOpen() {
        return block == null;
    }
}
