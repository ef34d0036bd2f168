package com.keyuan.crm.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The figures of one measurement of {@code bench/run.sh}: a line each as they come, at the end {@code NAME: figures} in
 * one line, and a JSON object in the file named by {@code -Dbench.json}. Times are in seconds.
 */
public final class BenchFigures implements AutoCloseable {

    private final String name;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    public BenchFigures(String name) {
        this.name = name;
    }

    /** How many customers the company to be measured has, {@code --customers}. */
    public static int customers() {
        return Integer.getInteger("bench.customers", 100_000);
    }

    /** Times the work; a figure of the same name told before is told anew. */
    public double timed(String what, Statements.Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        note(what + " s", seconds);
        return seconds;
    }

    public void note(String what, double figure) {
        figures.put(what, figure);
        say("%-48s %15s".formatted(what, text(figure)));
    }

    /** The line that ends the output, and the file where one was asked for. */
    @Override
    public void close() throws IOException {
        say(name + ": " + joined("%s %s", ", "));
        String file = System.getProperty("bench.json");
        if (file != null) {
            Files.writeString(Path.of(file), "{\"bench\": \"" + name + "\", " + joined("\"%s\": %s", ", ") + "}\n");
        }
    }

    private String joined(String format, String separator) {
        return figures.entrySet().stream()
                .map(figure -> format.formatted(figure.getKey(), text(figure.getValue())))
                .collect(Collectors.joining(separator));
    }

    private static String text(double figure) {
        return figure == Math.rint(figure)
                ? String.valueOf((long) figure)
                : String.format(Locale.ROOT, figure < 0.1 ? "%.4f" : "%.2f", figure);
    }

    /** In UTF-8 whatever the console's encoding; {@code bench/run.sh} shows the lines that begin so. */
    private static void say(String line) {
        System.out.writeBytes(("bench | " + line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
