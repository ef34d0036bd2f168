package com.keyuan.crm.tier.web;

import com.keyuan.crm.shared.web.CsvLines;
import com.keyuan.crm.tier.TierFactor;
import com.keyuan.crm.tier.TierReviewRow;
import java.io.PrintWriter;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The list of proposals as a file; columns as docs/policies.md states them. */
final class TierReviewCsv {

    private final CsvLines lines;

    TierReviewCsv(PrintWriter out, String who, Instant when) {
        List<String> columns = new ArrayList<>(List.of(
                "customer_id",
                "customer",
                "holder",
                "level",
                "as_of",
                "tier_before",
                "tier_proposed",
                "score",
                "revenue"));
        for (TierFactor factor : TierFactor.values()) {
            columns.add("moved_" + factor.name().toLowerCase(Locale.ROOT));
        }
        columns.addAll(List.of("state", "tier_decided", "decided_by", "decided_at", "reason", "override_until"));
        lines = new CsvLines(out, columns, who, when);
    }

    void line(TierReviewRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.customer());
        cells.add(row.customerName());
        cells.add(row.holder());
        cells.add(row.level());
        cells.add(row.asOf());
        cells.add(row.from());
        cells.add(row.to());
        cells.add(row.score());
        cells.add(row.revenue());
        for (TierFactor factor : TierFactor.values()) {
            var moved = row.moves().get(factor);
            cells.add(moved == null ? null : moved.setScale(2, RoundingMode.HALF_UP));
        }
        cells.add(row.state());
        cells.add(row.decidedTier());
        cells.add(row.decidedBy());
        cells.add(row.decidedAt());
        cells.add(row.reason());
        cells.add(row.overrideUntil());
        lines.line(cells);
    }
}
