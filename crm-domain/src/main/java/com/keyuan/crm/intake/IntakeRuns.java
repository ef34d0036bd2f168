package com.keyuan.crm.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files and where they stand. */
public interface IntakeRuns {

    Optional<IntakeRun> findById(IntakeRunId id);

    /** As it is now, whatever the transaction has read before. */
    Optional<IntakeState> stateOf(IntakeRunId id);

    /** Locked until the transaction ends, so that two clicks follow each other. */
    Optional<IntakeRun> lockById(IntakeRunId id);

    /** Saves at once. */
    IntakeRun saveAndFlush(IntakeRun run);

    void delete(IntakeRun run);

    /** At most fifty. */
    List<IntakeRunRow> newestOf(UUID person);

    /** What goes on after a restart. */
    List<IntakeRunId> importing();
}
