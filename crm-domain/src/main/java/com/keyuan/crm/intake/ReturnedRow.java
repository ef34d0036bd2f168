package com.keyuan.crm.intake;

import java.util.List;

/** A row that was not entered, with why. */
public record ReturnedRow(int number, RowOutcome outcome, List<String> cells, List<Finding> findings) {

    public ReturnedRow {
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
    }
}
