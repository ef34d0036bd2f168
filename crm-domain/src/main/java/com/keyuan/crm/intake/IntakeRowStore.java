package com.keyuan.crm.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of files, their cells sealed, on their way in. */
public interface IntakeRowStore {

    /** The id of the key under which cells are sealed now. */
    String keyId();

    void add(IntakeRunId run, String keyId, Table table);

    /** In the order of the file. */
    List<IntakeRow> rows(IntakeRunId run, String keyId, int after, int size);

    /** Replaces what was found before. */
    void clearResults(IntakeRunId run);

    void store(IntakeRunId run, List<RowResult> results);

    /** The next good row, locked; one that another is working on is passed over. */
    Optional<IntakeRow> next(IntakeRunId run, String keyId);

    /** A good row is dealt with: what has been entered keeps no cells. */
    void settle(IntakeRunId run, RowResult result);

    boolean hasGoodRows(IntakeRunId run);

    Map<RowOutcome, Integer> counts(IntakeRunId run);
}
