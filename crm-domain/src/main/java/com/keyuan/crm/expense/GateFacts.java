package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the gate asks of a claim.
 *
 * @param qualifiedOn the day the report was marked 差旅信息合格, null before
 * @param claimed the amount claimed, before any cut
 * @param discrepancyDecided whether every visit that was not confirmed has its decision
 * @param overridden the blocks that director and finance both let this submission through
 */
public record GateFacts(
        ReportStage report,
        @Nullable LocalDate qualifiedOn,
        Money claimed,
        boolean discrepancyDecided,
        Set<GateBlock> overridden) {

    public GateFacts {
        overridden = Set.copyOf(overridden);
    }
}
