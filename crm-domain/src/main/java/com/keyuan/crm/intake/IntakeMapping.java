package com.keyuan.crm.intake;

import com.keyuan.crm.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people said that columns and unknown values mean. */
public interface IntakeMapping {

    List<IntakeColumn> columns(IntakeRunId run, String keyId);

    void setColumns(IntakeRunId run, Map<Integer, IntakeField> fields);

    /** What this person said headers of such files mean; empty for one that they left out. */
    Map<String, Optional<IntakeField>> remembered(PersonId person, IntakeKind kind);

    /** For the next file; a header that stands twice in this one says nothing. */
    void remember(PersonId person, IntakeKind kind, Collection<IntakeColumn> columns);

    List<Choice> choices(IntakeRunId run);

    void setChoices(IntakeRunId run, Collection<Choice> choices);
}
