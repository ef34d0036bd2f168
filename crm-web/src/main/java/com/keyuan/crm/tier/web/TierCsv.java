package com.keyuan.crm.tier.web;

import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.tier.TierFactor;
import com.keyuan.crm.tier.TierScoreRow;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A run's files: UTF-8 with byte order mark, comma, CRLF; columns as docs/policies.md states them. An empty cell is
 * unknown. Text that a spreadsheet would take for a formula is written with an apostrophe before it.
 */
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

    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

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
        String at =
                LocalDateTime.ofInstant(when, BusinessZone.ID).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
        out.write('\uFEFF');
        List<Object> head = new ArrayList<>(columns);
        head.add("exported_by");
        head.add("exported_at");
        write(out, head);
        return row -> {
            List<@Nullable Object> cells = this == EVIDENCE ? evidence(row) : results(row);
            cells.add(who);
            cells.add(at);
            write(out, cells);
        };
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

    private static void write(PrintWriter out, List<? extends @Nullable Object> cells) {
        String separator = "";
        for (Object cell : cells) {
            out.write(separator);
            out.write(text(cell));
            separator = ",";
        }
        out.write("\r\n");
    }

    static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Number) {
            return cell.toString();
        }
        String text = cell.toString();
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
