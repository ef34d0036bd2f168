package com.keyuan.crm.intake;

import com.keyuan.crm.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of files, their cells sealed, with what was found in them. */
public interface IntakeRowStore {

    /** The id of the key under which cells are sealed now. */
    String keyId();

    void add(IntakeRunId run, String keyId, List<String> headers, List<List<String>> rows);

    List<IntakeColumn> columns(IntakeRunId run, String keyId);

    void setColumns(IntakeRunId run, Map<Integer, IntakeField> fields);

    /** What this person said headers of such files mean; a null field is one that they left out. */
    Map<String, @Nullable IntakeField> remembered(PersonId person, IntakeKind kind);

    void remember(PersonId person, IntakeKind kind, Collection<IntakeColumn> columns);

    List<Choice> choices(IntakeRunId run);

    void setChoices(IntakeRunId run, Collection<Choice> choices);

    /** In the order of the file. */
    List<IntakeRow> rows(IntakeRunId run, String keyId, int after, int size);

    /** Replaces what was found before. */
    void clearResults(IntakeRunId run);

    void store(IntakeRunId run, List<RowResult> results);

    /** The next good row, locked; one that another is working on is passed over. */
    Optional<IntakeRow> next(IntakeRunId run, String keyId);

    /** A good row is dealt with: what was entered or is known keeps no cells. */
    void settle(IntakeRunId run, RowResult result);

    boolean hasGoodRows(IntakeRunId run);

    Map<RowOutcome, Integer> counts(IntakeRunId run);

    List<ValueGroup> values(IntakeRunId run);

    List<FindingGroup> findings(IntakeRunId run);

    /** Rows that are not good, with what was found in them. */
    List<ReturnedRow> returned(IntakeRunId run, String keyId, int after, int size);
}
