package com.keyuan.crm;

import java.util.Arrays;
import java.util.List;

/**
 * One line of {@code bad-input/cases.txt}.
 *
 * @param changes what differs from the right form, {@code a=1&b}
 * @param answer the status, and for some how it is told
 * @param where the field, the page, or {@code table.column=value} of what was kept
 */
record BadInputCase(String form, String what, String changes, String answer, String where) {

    static List<BadInputCase> all() {
        return BadInputForm.lines("cases.txt").map(BadInputCase::of).toList();
    }

    private static BadInputCase of(String line) {
        List<String> cells =
                Arrays.stream(line.split(" \\| ", -1)).map(String::strip).toList();
        if (cells.size() != 5) {
            throw new IllegalArgumentException(cells.size() + " cells: " + line);
        }
        return new BadInputCase(
                cells.get(0), cells.get(1), cells.get(2), cells.get(3), BadInputForm.unescaped(cells.get(4)));
    }

    int status() {
        return Integer.parseInt(answer.split(" ", 2)[0]);
    }

    boolean isAccepted() {
        return status() < 400 && !answer.endsWith("warned");
    }

    @Override
    public String toString() {
        return form + ": " + what;
    }
}
