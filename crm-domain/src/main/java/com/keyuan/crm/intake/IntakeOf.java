package com.keyuan.crm.intake;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * One kind of file: what becomes of a row, and how a good one is entered. Its columns are its section of {@link
 * IntakeField}, what its rows are held against comes from {@link IntakeKnowledge}. A further kind is one more class like
 * {@link OrderIntake}; reading, mapping, checking, progress and the file of results are there for all.
 *
 * @param <L> what a good row says, ready to be entered
 */
interface IntakeOf<L> {

    IntakeKind kind();

    /**
     * Changes nothing but what the facts have learnt.
     *
     * @param mark the row's, where it has been checked before
     */
    RowCheck<L> check(RowCells row, @Nullable String mark, IntakeFacts facts);

    /**
     * Enters the row in the running transaction, by the rules of its room.
     *
     * @param source the run, for the log
     * @return ENTERED, or KNOWN where somebody else has entered it since the check
     */
    RowOutcome enter(CurrentUser user, SourceRef source, L line, IntakeFacts facts);
}
