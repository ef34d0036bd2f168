package com.keyuan.crm.trust;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recomputes the results of a run from its evidence alone, as docs/trust.md says, as if by somebody else. */
final class TrustRecomputation {

    private static final MathContext EXACT = new MathContext(60);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private TrustRecomputation() {}

    static List<Map<String, String>> lines(String file) {
        List<String> lines = file.lines().toList();
        String[] head = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < head.length; i++) {
                row.put(head[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Score, confidence, verdict and money at risk. */
    static String of(Map<String, String> row, LocalDate asOf) {
        BigDecimal matters = number(row, "matter_mass");
        BigDecimal orders = number(row, "order_mass");
        BigDecimal touches = number(row, "touch_mass");
        BigDecimal checks = number(row, "check_mass");
        BigDecimal cases = number(row, "case_mass");
        BigDecimal colleagues = number(row, "touch_squares").signum() == 0
                ? BigDecimal.ONE
                : touches.multiply(touches).divide(number(row, "touch_squares"), EXACT);
        BigDecimal breadth = colleagues
                .subtract(BigDecimal.ONE)
                .divide(BigDecimal.valueOf(2))
                .min(BigDecimal.ONE);
        BigDecimal score = points(35, shrunk(share(row, "matter_routed", "matter_mass"), matters))
                .add(points(15, shrunk(share(row, "order_routed", "order_value"), orders)))
                .add(points(15, shrunk(breadth, touches)))
                .add(points(10, tenure(row, asOf)))
                .add(points(10, shrunk(share(row, "check_confirmed", "check_mass"), checks)))
                .add(points(10, shrunk(share(row, "case_by_others", "case_mass"), cases)))
                .add(points(5, number(row, "completeness").movePointLeft(2)))
                .setScale(20, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.HALF_UP);
        BigDecimal confidence = points(35, sure(matters))
                .add(points(15, sure(orders)))
                .add(points(15, sure(touches)))
                .add(points(10, sure(checks)))
                .add(points(10, sure(cases)))
                .add(BigDecimal.valueOf(15))
                .movePointLeft(2)
                .setScale(20, RoundingMode.HALF_UP)
                .setScale(4, RoundingMode.HALF_UP);
        BigDecimal risk = BigDecimal.valueOf(100)
                .subtract(score)
                .multiply(number(row, "revenue").max(BigDecimal.ZERO))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
        return score.toPlainString() + " " + confidence.toPlainString() + " " + verdict(score, confidence) + " "
                + risk.toPlainString();
    }

    private static String verdict(BigDecimal score, BigDecimal confidence) {
        if (confidence.doubleValue() < 0.3) {
            return "UNKNOWN";
        }
        return score.doubleValue() >= 60 ? "COMPANY" : score.doubleValue() >= 40 ? "SHARED" : "PERSONAL";
    }

    private static BigDecimal tenure(Map<String, String> row, LocalDate asOf) {
        String since = String.valueOf(row.get("held_since"));
        if (since.isEmpty()) {
            return BigDecimal.ONE;
        }
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(LocalDate.parse(since), asOf));
        return BigDecimal.ONE.subtract(
                days.divide(new BigDecimal("730.5"), EXACT).min(BigDecimal.ONE));
    }

    private static BigDecimal share(Map<String, String> row, String part, String whole) {
        return number(row, whole).signum() == 0
                ? BigDecimal.ZERO
                : number(row, part).divide(number(row, whole), EXACT);
    }

    private static BigDecimal shrunk(BigDecimal value, BigDecimal mass) {
        return mass.multiply(value).add(new BigDecimal("1.5")).divide(mass.add(THREE), EXACT);
    }

    private static BigDecimal sure(BigDecimal mass) {
        return mass.divide(mass.add(THREE), EXACT);
    }

    private static BigDecimal points(int weight, BigDecimal value) {
        return value.multiply(BigDecimal.valueOf(weight));
    }

    private static BigDecimal number(Map<String, String> row, String column) {
        return new BigDecimal(String.valueOf(row.get(column)));
    }
}
