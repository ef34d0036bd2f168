package com.keyuan.crm.allocation;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens ballots, and ends those that have nothing left to decide. */
@Component
@RequiredArgsConstructor
class BallotOpening {

    private final Ballots ballots;
    private final ApplicationLines lines;
    private final ApplicationEnding applications;
    private final Allocations allocations;
    private final CommitteeNotices notices;
    private final ApplicationChecks checks;
    private final Audit audit;
    private final Clock clock;

    /** The line stands in the customer's ballot, opened for it if need be. False where the customer has found a holder. */
    boolean stand(ApplicationLine line) {
        ballots.lockCustomer(line.getCustomer());
        if (allocations.findOpen(line.getCustomer()).isPresent()) {
            line.end(LineOutcome.OVERTAKEN);
            lines.save(line);
            return false;
        }
        Ballot ballot = ballots.lockOpenOf(line.getCustomer()).orElseGet(() -> open(line));
        line.stand(ballot.getId());
        lines.save(line);
        notices.standing(ballot);
        return true;
    }

    Ballot lock(BallotId id) {
        return ballots.lock(id).orElseThrow(() -> new NotFound("ballot", id));
    }

    /** After a withdrawal. */
    void endIfNobodyStands(BallotId id) {
        Ballot ballot = lock(id);
        if (ballot.getState() == BallotState.OPEN
                && lines.findByBallot(id).stream().noneMatch(ApplicationLine::isOpen)) {
            overtake(List.of(ballot));
        }
    }

    /** Somebody took the customer while the committee had it: the ballot is over, and all in it are told. */
    @EventListener
    void on(HolderChanged changed) {
        if (changed.reason() != AllocationReason.APPLICATION && changed.after() != null) {
            ballots.lockOpenUnlessBusy(changed.customer()).ifPresent(ballot -> overtake(List.of(ballot)));
        }
    }

    /** Ends them, and the applications that have nothing left to wait for. */
    void overtake(List<Ballot> over) {
        applications.after(over.stream().flatMap(ballot -> end(ballot).stream()).toList());
    }

    private List<ApplicationLine> end(Ballot ballot) {
        ballot.overtake(clock.instant());
        ballots.save(ballot);
        List<ApplicationLine> standing = lines.findByBallot(ballot.getId()).stream()
                .filter(ApplicationLine::isOpen)
                .toList();
        standing.forEach(line -> {
            line.end(LineOutcome.OVERTAKEN);
            lines.save(line);
        });
        audit.changed(null, ballot.ref(), Changes.none().field("state", BallotState.OPEN, BallotState.OVERTAKEN));
        notices.overtaken(ballot);
        return standing;
    }

    private Ballot open(ApplicationLine line) {
        Instant now = clock.instant();
        Ballot opened = ballots.save(new Ballot(BallotId.next(), line.getCustomer(), checks.dueFrom(now), now));
        audit.record(AuditKind.CREATED, null, opened.ref(), Changes.none().note("customer", line.getCustomer()));
        return opened;
    }
}
