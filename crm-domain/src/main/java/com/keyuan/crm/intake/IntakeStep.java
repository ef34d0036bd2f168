package com.keyuan.crm.intake;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One row in one transaction: entered with its mark that it is, or neither. */
@Service
@Transactional
@RequiredArgsConstructor
class IntakeStep {

    private final IntakeRuns runs;
    private final IntakeRowStore rows;
    private final IntakeChecking checking;
    private final IntakeEntering entering;
    private final CurrentUsers users;
    private final Audit audit;
    private final Clock clock;

    /** What holds for all rows of one go. */
    record Session(IntakeRunId run, CurrentUser user, Map<IntakeField, Integer> columns, IntakeFacts facts) {}

    /** Empty where there is nothing to be done; an importer who has left ends the import. */
    Optional<Session> open(IntakeRunId id) {
        IntakeRun run = runs.lockById(id)
                .filter(one -> one.getState() == IntakeState.IMPORTING)
                .orElse(null);
        if (run == null) {
            return Optional.empty();
        }
        Optional<CurrentUser> user = users.find(run.getCreatedBy(), null);
        if (user.isEmpty()) {
            run.cancel(clock.instant());
            runs.saveAndFlush(run);
        }
        return user.map(found -> new Session(id, found, checking.columns(run), checking.facts(run)));
    }

    /** @return whether there may be a further row */
    boolean next(Session session) {
        IntakeRun run = runs.findById(session.run()).orElse(null);
        if (run == null || run.getState() != IntakeState.IMPORTING) {
            return false;
        }
        IntakeRow row = rows.next(run.getId(), run.getKeyId()).orElse(null);
        if (row == null) {
            finish(session, run);
            return false;
        }
        try {
            RowCheck check = IntakeChecking.check(run.getKind(), row, row.mark(), session.columns(), session.facts());
            rows.settle(
                    run.getId(), new RowResult(row.number(), outcome(session, check), check.findings(), check.mark()));
        } catch (RuleViolation refused) {
            throw new RowNotEntered(row.number(), refused);
        }
        return true;
    }

    private RowOutcome outcome(Session session, RowCheck check) {
        if (check.outcome() != RowOutcome.GOOD) {
            return check.outcome(); // somebody else entered it since the check
        }
        if (check.customer() != null) {
            entering.enter(session.user(), session.run(), check.customer(), session.facts());
            return RowOutcome.ENTERED;
        }
        OrderLine order = Objects.requireNonNull(check.order());
        return entering.enter(session.user(), session.run(), order, session.facts())
                ? RowOutcome.ENTERED
                : RowOutcome.KNOWN;
    }

    /** The row goes back with the reason; in a transaction after the one that was refused. */
    void refuse(Session session, RowNotEntered refused) {
        rows.settle(
                session.run(),
                new RowResult(
                        refused.number(), RowOutcome.BAD, List.of(RefusedRowRule.finding(refused.getCause())), null));
    }

    private void finish(Session session, IntakeRun run) {
        if (rows.hasGoodRows(run.getId())) {
            return; // another node is at the last ones
        }
        run.finish(clock.instant());
        runs.saveAndFlush(run);
        audit.changed(
                session.user(),
                IntakeService.subject(run.getId()),
                Changes.none()
                        .field("state", IntakeState.IMPORTING, run.getState())
                        .note("rows", rows.counts(run.getId())));
    }
}
