package com.keyuan.crm.intake;

import java.util.ArrayList;
import java.util.List;

/** A file as a table: the first row with anything in it names the columns, empty rows say nothing. */
public final class Table {

    public static final int MOST_ROWS = 50_000;
    public static final int MOST_COLUMNS = 60;
    /** Longer cells are cut here; every field takes less, so that the row comes back with a finding. */
    public static final int LONGEST_CELL = 4_000;

    private final List<String> headers = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** @throws TableRefused when it becomes more than can be taken */
    public void add(List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (cells.size() > MOST_COLUMNS) {
            throw TableRefused.tooManyColumns(MOST_COLUMNS);
        }
        if (headers.isEmpty()) {
            cells.forEach(cell -> headers.add(cut(cell.strip(), 200)));
            return;
        }
        if (rows.size() >= MOST_ROWS) {
            throw TableRefused.tooManyRows(MOST_ROWS);
        }
        rows.add(cells.stream().map(cell -> cut(cell, LONGEST_CELL)).toList());
    }

    public List<String> headers() {
        return List.copyOf(headers);
    }

    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    private static String cut(String cell, int longest) {
        return cell.length() <= longest ? cell : cell.substring(0, longest);
    }
}
