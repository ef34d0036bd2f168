package com.keyuan.crm.intake;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One row in one transaction: entered with its mark that it is, or neither. */
@Service
@Transactional
@RequiredArgsConstructor
class IntakeStep {

    private final IntakeKinds kinds;
    private final IntakeRuns runs;
    private final IntakeRowStore rows;
    private final IntakeChecking checking;
    private final CurrentUsers users;
    private final Audit audit;
    private final Clock clock;

    /** What holds for all rows of one go. */
    record Session(
            IntakeRunId run,
            String keyId,
            IntakeKind kind,
            CurrentUser user,
            Map<IntakeField, Integer> columns,
            IntakeFacts facts) {}

    /** Empty where there is nothing to be done; an importer who has left ends the import. */
    Optional<Session> open(IntakeRunId id) {
        IntakeRun run = runs.lockById(id)
                .filter(one -> one.getState() == IntakeState.IMPORTING)
                .orElse(null);
        if (run == null) {
            return Optional.empty();
        }
        Optional<CurrentUser> importer = users.find(run.getCreatedBy(), null);
        if (importer.isEmpty()) {
            run.cancel(clock.instant());
            runs.saveAndFlush(run);
        }
        return importer.map(user ->
                new Session(id, run.getKeyId(), run.getKind(), user, checking.columns(run), checking.facts(user, run)));
    }

    /**
     * @return whether there may be a further row
     * @throws RowNotEntered when this one could not be entered; nothing of it is left
     */
    boolean next(Session session) {
        if (runs.stateOf(session.run()).orElse(null) != IntakeState.IMPORTING) {
            return false;
        }
        IntakeRow row = rows.next(session.run(), session.keyId()).orElse(null);
        if (row == null) {
            finish(session);
            return false;
        }
        try {
            rows.settle(session.run(), result(kinds.of(session.kind()), session, row));
        } catch (RuntimeException failure) {
            throw new RowNotEntered(row.number(), failure);
        }
        return true;
    }

    private <L> RowResult result(IntakeOf<L> kind, Session session, IntakeRow row) {
        RowCheck<L> check = kind.check(new RowCells(row.cells(), session.columns()), row.mark(), session.facts());
        L line = check.line();
        // no line: somebody else entered it since the check
        RowOutcome outcome = line == null
                ? check.outcome()
                : kind.enter(session.user(), IntakeService.subject(session.run()), line, session.facts());
        return new RowResult(row.number(), outcome, check.findings(), check.mark());
    }

    /** The row goes back with the reason; in a transaction after the one that was refused. */
    void refuse(Session session, RowNotEntered refused) {
        Finding reason = RefusedRowRule.finding(session.kind(), refused.getCause());
        rows.settle(session.run(), new RowResult(refused.number(), RowOutcome.BAD, List.of(reason), null));
    }

    private void finish(Session session) {
        if (rows.hasGoodRows(session.run())) {
            return; // another node is at the last ones
        }
        runs.lockById(session.run())
                .filter(run -> run.getState() == IntakeState.IMPORTING)
                .ifPresent(run -> {
                    run.finish(clock.instant());
                    runs.saveAndFlush(run);
                    audit.changed(
                            session.user(),
                            IntakeService.subject(run.getId()),
                            Changes.none()
                                    .field("state", IntakeState.IMPORTING, run.getState())
                                    .note("rows", rows.counts(run.getId())));
                });
    }
}
