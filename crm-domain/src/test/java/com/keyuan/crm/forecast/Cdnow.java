package com.keyuan.crm.forecast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * What 2357 customers of CDNOW bought in 78 weeks, where it lies beside the project ({@code ../shared/data}, or as
 * {@code CRM_SHARED_DATA} says): the data with which the models were published. A customer's days, with the money of each.
 */
record Cdnow(List<SortedMap<LocalDate, Double>> customers) {

    private static final Path FILE = Path.of(
                    Objects.requireNonNullElse(System.getenv("CRM_SHARED_DATA"), "../../shared/data"))
            .resolve("CDNOW_sample.txt");

    /** The first 39 weeks are those that models are fitted to. */
    static final LocalDate CALIBRATED = LocalDate.of(1997, 9, 30);

    /** Skips the test where the data are not there. */
    static Cdnow sample() {
        Assumptions.assumeTrue(Files.exists(FILE), "no CDNOW sample beside the project");
        Map<String, SortedMap<LocalDate, Double>> customers = new TreeMap<>();
        try (Stream<String> lines = Files.lines(FILE)) {
            lines.map(line -> line.trim().split("\\s+", -1))
                    .forEach(cells -> customers
                            .computeIfAbsent(cells[1], customer -> new TreeMap<>())
                            .merge(
                                    LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE),
                                    Double.valueOf(cells[4]),
                                    Double::sum));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cdnow(List.copyOf(customers.values()));
    }

    List<Purchases> purchases(LocalDate until) {
        return customers.stream().map(days -> purchases(days, until)).toList();
    }

    static Purchases purchases(SortedMap<LocalDate, Double> days, LocalDate until) {
        SortedMap<LocalDate, Double> then = days.headMap(until.plusDays(1));
        LocalDate first = then.firstKey();
        return new Purchases(then.size() - 1, (int) ChronoUnit.DAYS.between(first, then.lastKey()), (int)
                ChronoUnit.DAYS.between(first, until));
    }

    /** The mean of the repeat purchases, as Fader and Hardie take it. */
    List<GammaGammaLikelihood.Spending> spending(LocalDate until) {
        return customers.stream()
                .map(days -> days.headMap(until.plusDays(1)).values().stream()
                        .skip(1)
                        .mapToDouble(Double::doubleValue)
                        .summaryStatistics())
                .filter(repeats -> repeats.getCount() > 0)
                .map(repeats -> new GammaGammaLikelihood.Spending((int) repeats.getCount(), repeats.getAverage()))
                .toList();
    }

    /** How many purchases each customer made after the first 39 weeks, in the order of the customers. */
    List<Integer> later() {
        return customers.stream()
                .map(days -> days.tailMap(CALIBRATED.plusDays(1)).size())
                .toList();
    }
}
