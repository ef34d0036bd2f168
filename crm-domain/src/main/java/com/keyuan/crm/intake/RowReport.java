package com.keyuan.crm.intake;

import java.util.List;

/** A row with what became of it and why; one that has been entered keeps no cells. */
public record RowReport(int number, RowOutcome outcome, List<String> cells, List<Finding> findings) {

    public RowReport {
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
    }
}
