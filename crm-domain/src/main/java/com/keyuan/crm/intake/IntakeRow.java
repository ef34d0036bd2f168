package com.keyuan.crm.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in the file.
 *
 * @param mark by what it is known again, once it has been checked
 */
public record IntakeRow(
        int number, List<String> cells, @Nullable String mark) {

    public IntakeRow {
        cells = List.copyOf(cells);
    }
}
