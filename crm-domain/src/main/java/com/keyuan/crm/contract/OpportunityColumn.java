package com.keyuan.crm.contract;

import java.util.List;

/**
 * A stage on the board.
 *
 * @param totals of the whole stage, won and lost of the last 90 days
 * @param rows the first of them, the soonest to be decided first
 */
public record OpportunityColumn(OpportunityStage stage, OpportunityTotals totals, List<OpportunityRow> rows) {

    public OpportunityColumn {
        rows = List.copyOf(rows);
    }

    /** How many are not shown. */
    public long more() {
        return totals.count() - rows.size();
    }
}
