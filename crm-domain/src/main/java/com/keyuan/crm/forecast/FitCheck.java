package com.keyuan.crm.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the model expects beside what came: the pictures by which one sees whether it fits. */
public final class FitCheck {

    /** So many points of the curve at most. */
    private static final int POINTS = 60;

    private FitCheck() {}

    /**
     * Customers that came back so many times.
     *
     * @param to null: and more
     */
    public record Frequency(int from, @Nullable Integer to, int actual, double expected) {}

    /** Repeat orders of everybody together until a day. */
    public record Point(LocalDate until, int actual, double expected) {}

    /**
     * Customers that had come back so many times, and the orders that they placed afterwards.
     *
     * @param to null: and more
     */
    public record HeldOut(int from, @Nullable Integer to, int customers, int actual, double expected) {}

    /** How many customers came back how often. */
    public static List<Frequency> frequency(BgNbdRule rule, Collection<Purchases> bought) {
        RepeatBins bins = new RepeatBins(bought.stream().map(Purchases::repeats).toList());
        int[] actual = new int[bins.count()];
        double[] expected = new double[bins.count()];
        SortedMap<Integer, Integer> ages = new TreeMap<>();
        bought.forEach(one -> {
            actual[bins.of(one.repeats())]++;
            ages.merge(one.ageDays(), 1, Integer::sum);
        });
        int last = bins.count() - 1;
        ages.forEach((days, customers) -> {
            double[] chances = rule.repeats(days / 7.0, bins.from(last) - 1);
            double rest = 1;
            for (int x = 0; x < chances.length; x++) {
                expected[bins.of(x)] += customers * chances[x];
                rest -= chances[x];
            }
            expected[last] += customers * Math.max(0, rest);
        });
        return IntStream.rangeClosed(0, last)
                .mapToObj(bin -> new Frequency(bins.from(bin), bins.to(bin), actual[bin], expected[bin]))
                .toList();
    }

    /**
     * Repeat orders until the end of each week, or of every second, third, …
     *
     * @param buyers customers with an order on the day, the first one or another
     * @param firsts customers whose first order was on the day
     */
    public static List<Point> curve(
            BgNbdRule rule,
            SortedMap<LocalDate, Integer> buyers,
            SortedMap<LocalDate, Integer> firsts,
            LocalDate asOf) {
        List<Point> points = new ArrayList<>();
        if (firsts.isEmpty()) {
            return points;
        }
        long weeks = (asOf.toEpochDay() - firsts.firstKey().toEpochDay()) / 7;
        long step = 1 + weeks / POINTS;
        Map<Long, Double> expectedAfter = new HashMap<>();
        for (long back = weeks / step; back >= 0; back--) {
            LocalDate until = asOf.minusWeeks(back * step);
            double expected = 0;
            for (Map.Entry<LocalDate, Integer> day : firsts.headMap(until).entrySet()) {
                long age = until.toEpochDay() - day.getKey().toEpochDay();
                expected += day.getValue() * expectedAfter.computeIfAbsent(age, days -> rule.expectedOfNew(days / 7.0));
            }
            points.add(new Point(until, sum(buyers, until) - sum(firsts, until), expected));
        }
        return points;
    }

    private static int sum(SortedMap<LocalDate, Integer> byDay, LocalDate until) {
        return byDay.headMap(until.plusDays(1)).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /**
     * What the model, fitted to the orders until a day, expected of the weeks after it.
     *
     * @param later days with an order in those weeks, customer by customer
     */
    public static List<HeldOut> heldOut(BgNbdRule rule, List<Purchases> bought, List<Integer> later, double weeks) {
        RepeatBins bins = new RepeatBins(bought.stream().map(Purchases::repeats).toList());
        int[] customers = new int[bins.count()];
        int[] actual = new int[bins.count()];
        double[] expected = new double[bins.count()];
        for (int i = 0; i < bought.size(); i++) {
            int bin = bins.of(bought.get(i).repeats());
            customers[bin]++;
            actual[bin] += later.get(i);
            expected[bin] += rule.expected(bought.get(i), weeks);
        }
        return IntStream.range(0, bins.count())
                .filter(bin -> customers[bin] > 0)
                .mapToObj(bin -> new HeldOut(bins.from(bin), bins.to(bin), customers[bin], actual[bin], expected[bin]))
                .toList();
    }

    /** By how many orders the forecast of a customer was wrong, on average. */
    public static double error(BgNbdRule rule, List<Purchases> bought, List<Integer> later, double weeks) {
        return IntStream.range(0, bought.size())
                .mapToDouble(i -> Math.abs(rule.expected(bought.get(i), weeks) - later.get(i)))
                .average()
                .orElse(0);
    }
}
