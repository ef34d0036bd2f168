package com.keyuan.crm.access;

import com.keyuan.crm.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One line of the matrix: a handler, and how far each role reaches by it.
 *
 * @param record kind of record that the address or the parameters name; empty where there is none
 * @param parameters of the request, {@code a=1&b={id}}
 * @param reach for each role the relations (own, team, foreign, pool) in which it is let through; {@code yes} where
 *     there is no record
 */
record AccessRow(
        String room,
        String method,
        String pattern,
        String record,
        String parameters,
        boolean open,
        Map<Role, Set<String>> reach) {

    private static final List<String> RELATIONS = List.of("own", "team", "foreign", "pool");

    String handler() {
        return method + " " + pattern;
    }

    List<String> relations() {
        return record.isEmpty() ? List.of("yes") : RELATIONS;
    }

    /** Whether the address itself says which record it is about. */
    boolean namesItsRecord() {
        return !record.isEmpty() && pattern.contains("{");
    }

    /** With nothing typed in: only the ids of records that the form brings along. */
    AccessRow empty() {
        String ids = Arrays.stream(parameters.split("&", -1))
                .filter(parameter -> parameter.matches("\\w+=\\{\\w+}"))
                .collect(Collectors.joining("&"));
        return new AccessRow(room, method, pattern, record, ids, open, reach);
    }

    /** Whether it reaches any record at all. */
    boolean isPermitted(Role role) {
        return !Objects.requireNonNull(reach.get(role)).isEmpty();
    }

    static List<AccessRow> all() {
        List<AccessRow> rows = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:access/*.csv")) {
                String room = String.valueOf(file.getFilename()).replace(".csv", "");
                List<String> lines =
                        file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
                List<String> head = cells(lines.get(0));
                lines.stream()
                        .skip(1)
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line -> rows.add(row(room, head, cells(line))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static AccessRow row(String room, List<String> head, List<String> cells) {
        boolean open = cells.contains("open");
        Map<Role, Set<String>> reach = new EnumMap<>(Role.class);
        for (int i = 4; i < head.size(); i++) {
            reach.put(Role.valueOf(head.get(i)), relations(i < cells.size() ? cells.get(i) : ""));
        }
        return new AccessRow(room, cells.get(0), cells.get(1), cells.get(2), cells.get(3), open, reach);
    }

    private static Set<String> relations(String cell) {
        return switch (cell) {
            case "", "none", "open" -> Set.of();
            case "team" -> Set.of("own", "team");
            case "team-not-own" -> Set.of("team");
            case "all" -> Set.copyOf(RELATIONS);
            default -> {
                Set<String> named = new TreeSet<>(Arrays.asList(cell.split("\\+", -1)));
                Set<String> unknown = new TreeSet<>(named);
                unknown.removeAll(RELATIONS);
                unknown.remove("yes");
                if (!unknown.isEmpty()) {
                    throw new IllegalArgumentException("no such reach: " + unknown);
                }
                yield named;
            }
        };
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
