package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as one page shows it to one person.
 *
 * @param verdict what the gate says now
 * @param openAdvances what the claimant owes; shown to the claimant and finance
 * @param objection why this finance person cannot decide about it, null when they can or are none
 * @param may what this person may do with it in its present state
 */
public record ClaimPage(
        ClaimHead head,
        List<ClaimLineRow> lines,
        ReportStage report,
        GateVerdict verdict,
        List<ClaimMove> moves,
        List<VersionDifference> differences,
        List<OverrideRow> overrides,
        List<PaymentRow> payments,
        List<ClaimQueries.TripCustomer> customers,
        Money openAdvances,
        OwnPaperRule.@Nullable Objection objection,
        Rights may) {

    /** What one may do; each false where the state does not allow it. */
    public record Rights(boolean edit, boolean revise, boolean decide, boolean override) {}

    public boolean isOver() {
        return lines.stream().anyMatch(line -> line.over() != null);
    }
}
