package com.keyuan.crm.trust.web;

import com.keyuan.crm.shared.web.CsvLines;
import com.keyuan.crm.trust.TrustEvidence;
import com.keyuan.crm.trust.TrustFactor;
import com.keyuan.crm.trust.TrustScoreRow;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A run's files; columns as docs/trust.md states them. */
enum TrustCsv {
    EVIDENCE(
            "customer_id,customer,holder_id,held_since,matters,matter_mass,matter_routed,orders,order_mass,order_value,"
                    + "order_routed,touches,colleagues,touch_mass,touch_squares,checks,check_mass,check_confirmed,cases,case_mass,"
                    + "case_by_others,completeness,revenue,only_asked,sole_id,attached_id"),
    RESULTS("customer_id,customer,first_contact,order_route,breadth,tenure,verification,team_service,record,confidence,"
            + "score,verdict,attached_id,attached,revenue,money_at_risk");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> columns;

    TrustCsv(String columns) {
        this.columns = Arrays.asList(columns.split(",", -1));
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
        void line(TrustScoreRow row);
    }

    private static List<@Nullable Object> evidence(TrustScoreRow row) {
        TrustEvidence evidence = row.evidence();
        return Arrays.asList(
                row.customer(),
                row.name(),
                row.holder(),
                evidence.heldSince(),
                evidence.matters(),
                evidence.matterMass(),
                evidence.matterRouted(),
                evidence.orders(),
                evidence.orderMass(),
                evidence.orderValue(),
                evidence.orderRouted(),
                evidence.touches(),
                evidence.colleagues(),
                evidence.touchMass(),
                evidence.touchSquares(),
                evidence.checks(),
                evidence.checkMass(),
                evidence.checkConfirmed(),
                evidence.cases(),
                evidence.caseMass(),
                evidence.caseByOthers(),
                evidence.completeness(),
                row.revenue(),
                evidence.onlyAsked(),
                row.sole(),
                row.attached());
    }

    private static List<@Nullable Object> results(TrustScoreRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.customer());
        cells.add(row.name());
        for (TrustFactor factor : TrustFactor.values()) {
            cells.add(row.factors().get(factor));
        }
        cells.add(row.confidence());
        cells.add(row.score());
        cells.add(row.verdict());
        cells.add(row.attached());
        cells.add(row.attachedName());
        cells.add(row.revenue());
        cells.add(row.moneyAtRisk());
        return cells;
    }
}
