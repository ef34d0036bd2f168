package com.keyuan.crm.intake;

import java.util.List;

/** What was found in the rows of a file. */
public interface IntakeFindings {

    /** Unknown values, those of which nothing was said first, by column and how often they stand there; at most 300. */
    List<ValueGroup> values(IntakeRunId run);

    /** How many unknown values there are in all. */
    int countValues(IntakeRunId run);

    List<FindingGroup> groups(IntakeRunId run);

    /**
     * Rows with what was found in them, in the order of the file.
     *
     * @param after the number of the last row before
     */
    List<RowReport> rows(IntakeRunId run, String keyId, ReportScope scope, int after, int size);
}
