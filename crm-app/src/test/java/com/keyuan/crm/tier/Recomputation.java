package com.keyuan.crm.tier;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Policy version 1 and pareto as docs/policies.md states them, computed from the evidence file alone by somebody who has
 * never seen the product's code: in a loop, with nothing but arithmetic.
 */
final class Recomputation {

    private static final MathContext EXACT = new MathContext(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Recomputation() {}

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

    static List<Map<String, String>> of(List<Map<String, String>> evidence, boolean pareto) {
        Map<String, String> shares = tiersByShare(evidence);
        List<Map<String, String>> results = new ArrayList<>();
        for (Map<String, String> one : evidence) {
            Map<String, BigDecimal> scores = scores(one, evidence);
            BigDecimal points = BigDecimal.ZERO;
            BigDecimal known = BigDecimal.ZERO;
            for (Map.Entry<String, String> weight : WEIGHTS.entrySet()) {
                BigDecimal score = scores.get(weight.getKey());
                if (score != null) {
                    points = points.add(score.multiply(new BigDecimal(weight.getValue())));
                    known = known.add(new BigDecimal(weight.getValue()));
                }
            }
            BigDecimal score = points.divide(known, EXACT).setScale(2, RoundingMode.HALF_UP);
            Map<String, String> result = new LinkedHashMap<>();
            result.put("customer_id", one.get("customer_id"));
            WEIGHTS.keySet().forEach(factor -> result.put(factor, written(scores.get(factor))));
            result.put("known_weight", known.setScale(2).toPlainString());
            result.put("score", score.toPlainString());
            result.put(
                    "tier",
                    pareto ? shares.getOrDefault(one.get("customer_id"), "C") : tier(score, one.get("tier_before")));
            results.add(result);
        }
        return results;
    }

    private static final Map<String, String> WEIGHTS = new LinkedHashMap<>();

    static {
        WEIGHTS.put("value_score", "0.35");
        WEIGHTS.put("potential_score", "0.20");
        WEIGHTS.put("loyalty_score", "0.15");
        WEIGHTS.put("satisfaction_score", "0.10");
        WEIGHTS.put("importance_score", "0.10");
        WEIGHTS.put("payment_score", "0.10");
    }

    private static Map<String, BigDecimal> scores(Map<String, String> one, List<Map<String, String>> all) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        List<Map<String, String>> buyers =
                all.stream().filter(row -> number(row, "orders").signum() > 0).toList();
        boolean buys = buyers.contains(one);
        scores.put("value_score", buys ? percentRank(one, buyers, row -> number(row, "revenue")) : BigDecimal.ZERO);
        if (!one.get("demand_estimate").isEmpty()) {
            List<Map<String, String>> estimated = all.stream()
                    .filter(row -> !row.get("demand_estimate").isEmpty())
                    .toList();
            scores.put(
                    "potential_score",
                    percentRank(
                            one,
                            estimated,
                            row -> number(row, "demand_estimate").max(number(row, "revenue"))));
        }
        if (!one.get("last_order_on").isEmpty()) {
            List<Map<String, String>> ever = all.stream()
                    .filter(row -> !row.get("last_order_on").isEmpty())
                    .toList();
            BigDecimal recency = percentRank(
                    one,
                    ever,
                    row -> BigDecimal.valueOf(
                            LocalDate.parse(row.get("last_order_on")).toEpochDay()));
            BigDecimal frequency = buys ? percentRank(one, buyers, row -> number(row, "orders")) : BigDecimal.ZERO;
            scores.put("loyalty_score", recency.add(frequency).divide(BigDecimal.valueOf(2), EXACT));
        }
        if (number(one, "ratings").signum() > 0) {
            BigDecimal shrunk = number(one, "rating_sum")
                    .add(new BigDecimal("10.2"))
                    .divide(number(one, "ratings").add(BigDecimal.valueOf(3)), EXACT);
            scores.put("satisfaction_score", shrunk.subtract(BigDecimal.ONE).multiply(BigDecimal.valueOf(25)));
        }
        switch (one.get("importance")) {
            case "NORMAL" -> scores.put("importance_score", BigDecimal.ZERO);
            case "IMPORTANT" -> scores.put("importance_score", BigDecimal.valueOf(50));
            case "STRATEGIC" -> scores.put("importance_score", HUNDRED);
            default -> {}
        }
        if (!one.get("due_amount").isEmpty() && number(one, "due_amount").signum() > 0) {
            scores.put(
                    "payment_score",
                    HUNDRED.multiply(number(one, "settled_amount")).divide(number(one, "due_amount"), EXACT));
        }
        return scores;
    }

    /** How many of the others are smaller, in percent of the others. */
    private static BigDecimal percentRank(
            Map<String, String> one, List<Map<String, String>> all, Function<Map<String, String>, BigDecimal> by) {
        if (all.size() == 1) {
            return HUNDRED;
        }
        long smaller = all.stream()
                .filter(other -> by.apply(other).compareTo(by.apply(one)) < 0)
                .count();
        return HUNDRED.multiply(BigDecimal.valueOf(smaller)).divide(BigDecimal.valueOf(all.size() - 1L), EXACT);
    }

    private static String tier(BigDecimal score, String before) {
        int rank = before.isEmpty() ? 0 : "CBA".indexOf(before);
        double a = before.isEmpty() ? 70 : rank >= 2 ? 67 : 73;
        double b = before.isEmpty() ? 45 : rank >= 1 ? 42 : 48;
        return score.doubleValue() >= a ? "A" : score.doubleValue() >= b ? "B" : "C";
    }

    private static Map<String, String> tiersByShare(List<Map<String, String>> evidence) {
        List<Map<String, String>> earning = evidence.stream()
                .filter(row -> number(row, "revenue").signum() > 0)
                .sorted(Comparator.comparing((Map<String, String> row) -> number(row, "revenue"))
                        .reversed()
                        .thenComparing(row -> row.get("customer_id")))
                .toList();
        BigDecimal total = earning.stream().map(row -> number(row, "revenue")).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, String> tiers = new LinkedHashMap<>();
        BigDecimal before = BigDecimal.ZERO;
        for (Map<String, String> one : earning) {
            BigDecimal percent = HUNDRED.multiply(before).divide(total, EXACT);
            tiers.put(
                    one.get("customer_id"),
                    percent.compareTo(BigDecimal.valueOf(80)) < 0
                            ? "A"
                            : percent.compareTo(BigDecimal.valueOf(95)) < 0 ? "B" : "C");
            before = before.add(number(one, "revenue"));
        }
        return tiers;
    }

    private static BigDecimal number(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.get(column));
    }

    private static String written(BigDecimal score) {
        return score == null ? "" : score.setScale(6, RoundingMode.HALF_UP).toPlainString();
    }
}
