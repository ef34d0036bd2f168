package com.keyuan.crm.tier.web;

import com.keyuan.crm.shared.web.CsvLines;
import com.keyuan.crm.tier.TierFactor;
import com.keyuan.crm.tier.TierScoreRow;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A run's files; columns as docs/policies.md states them. */
enum TierCsv {
    EVIDENCE(
            "customer_id",
            "customer",
            "revenue",
            "orders",
            "last_order_on",
            "demand_estimate",
            "rating_sum",
            "ratings",
            "importance",
            "due_amount",
            "settled_amount",
            "tier_before",
            "override_until"),
    RESULTS(
            "customer_id",
            "customer",
            "value_score",
            "potential_score",
            "loyalty_score",
            "satisfaction_score",
            "importance_score",
            "payment_score",
            "known_weight",
            "score",
            "pareto_share",
            "tier_before",
            "tier");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> columns;

    TierCsv(String... columns) {
        this.columns = List.of(columns);
    }

    String file() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes the head at once; every line says who took it and when. */
    Lines lines(PrintWriter out, String who, Instant when) {
        CsvLines lines = new CsvLines(out, columns, who, when);
        return this == EVIDENCE ? row -> lines.line(evidence(row)) : row -> lines.line(results(row));
    }

    /** Takes one customer after the other. */
    interface Lines {
        void line(TierScoreRow row);
    }

    private static List<@Nullable Object> evidence(TierScoreRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.customer());
        cells.add(row.name());
        cells.add(row.revenue());
        cells.add(row.orders());
        cells.add(row.lastOrderOn());
        cells.add(row.demandEstimate());
        cells.add(row.ratingSum());
        cells.add(row.ratings());
        cells.add(row.importance());
        cells.add(row.dueAmount());
        cells.add(row.settledAmount());
        cells.add(row.before());
        cells.add(row.overrideUntil());
        return cells;
    }

    private static List<@Nullable Object> results(TierScoreRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.customer());
        cells.add(row.name());
        for (TierFactor factor : TierFactor.values()) {
            cells.add(row.scores().get(factor));
        }
        cells.add(row.knownWeight());
        cells.add(row.score());
        cells.add(row.paretoShare());
        cells.add(row.before());
        cells.add(row.tier());
        return cells;
    }
}
