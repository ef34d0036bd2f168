package com.keyuan.crm.intake;

import java.util.ArrayList;
import java.util.List;

/** A file as a table: the first row with anything in it names the columns, empty rows say nothing. */
public final class Table {

    public static final int MOST_ROWS = 50_000;
    public static final int MOST_COLUMNS = 60;
    /** Longer cells are cut here; every field takes less, so that the row comes back with a finding. */
    public static final int LONGEST_CELL = 4_000;
    /** In the whole table: a file of 10 MB that says more repeats itself in order to fill the memory. */
    public static final int MOST_CHARACTERS = 20_000_000;

    private static final int LONGEST_HEADER = 100;

    /**
     * A row of the table.
     *
     * @param number as a spreadsheet counts it, empty rows and the header too
     */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    private final List<String> headers = new ArrayList<>();
    private final List<Line> rows = new ArrayList<>();
    private long characters;

    /**
     * @param number as a spreadsheet counts the row, from 1
     * @throws TableRefused when it becomes more than can be taken
     */
    public void add(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (cells.size() > MOST_COLUMNS) {
            throw TableRefused.tooManyColumns(MOST_COLUMNS);
        }
        if (headers.isEmpty()) {
            cells.forEach(cell -> headers.add(cut(RowCells.cleaned(cell), LONGEST_HEADER)));
            return;
        }
        if (rows.size() >= MOST_ROWS) {
            throw TableRefused.tooManyRows(MOST_ROWS);
        }
        List<String> taken = cells.stream().map(cell -> cut(cell, LONGEST_CELL)).toList();
        characters += taken.stream().mapToLong(String::length).sum();
        if (characters > MOST_CHARACTERS) {
            throw TableRefused.tooMuchText();
        }
        rows.add(new Line(number, taken));
    }

    /** @throws TableRefused when there are no rows under the header */
    public void requireRows() {
        if (rows.isEmpty()) {
            throw TableRefused.empty();
        }
    }

    public List<String> headers() {
        return List.copyOf(headers);
    }

    public List<Line> rows() {
        return List.copyOf(rows);
    }

    private static String cut(String cell, int longest) {
        return cell.length() <= longest ? cell : cell.substring(0, longest);
    }
}
