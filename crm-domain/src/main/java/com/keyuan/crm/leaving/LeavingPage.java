package com.keyuan.crm.leaving;

import com.keyuan.crm.shared.Slice;
import java.util.List;
import java.util.Map;

/**
 * One leaving as somebody may see it.
 *
 * @param counts how much of each kind is still held
 * @param lines the list; empty for whoever may not see customers
 * @param staying what has to be finished, the first hundred
 * @param takers to whom lines may go by hand
 */
public record LeavingPage(
        LeavingRow row,
        Map<LeavingKind, Long> counts,
        Slice<LeavingLine> lines,
        List<LeavingLine> staying,
        List<LeavingTaker> takers,
        boolean seesList,
        boolean seesExposure,
        boolean mayPrepare,
        boolean mayApprove,
        boolean mayEnd) {

    public LeavingPage {
        counts = Map.copyOf(counts);
        staying = List.copyOf(staying);
        takers = List.copyOf(takers);
    }
}
