package com.keyuan.crm.allocation;

import com.keyuan.crm.allocation.Committee.ChoiceEffect;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries a decision out: allocation, outcome of every application, record for the minutes, notices; all or nothing. */
@Component
@RequiredArgsConstructor
class BallotOutcome {

    private static final int LONGEST_NOTE = 400;

    private final Ballots ballots;
    private final ApplicationLines lines;
    private final ApplicationEnding applications;
    private final Committee committee;
    private final PrinciplesMeter meter;
    private final AllocationService allocations;
    private final CommitteeNotices notices;
    private final Audit audit;
    private final Clock clock;

    void carryOut(CurrentUser by, Ballot ballot, BallotRule rule, BallotVerdict verdict, String reason) {
        List<ApplicationLine> standing = lines.findByBallot(ballot.getId()).stream()
                .filter(ApplicationLine::isOpen)
                .toList();
        committee.keep(ballot.getId(), rule.members(), effects(ballot, rule, standing));
        AllocationId carriedOut = give(by, standing, verdict, reason);
        ballot.decide(verdict, carriedOut, reason, by.id(), clock.instant());
        ballots.save(ballot);
        for (ApplicationLine line : standing) {
            line.end(line.getId().equals(verdict.winner()) ? LineOutcome.WON : LineOutcome.LOST);
            lines.save(line);
        }
        applications.after(standing);
        audit.changed(
                by,
                ballot.ref(),
                Changes.none()
                        .field("state", BallotState.OPEN, BallotState.DECIDED)
                        .note("winner", verdict.winner())
                        .note("manner", verdict.manner())
                        .note("votes", verdict.cast() + "/" + verdict.eligible())
                        .note("reason", reason));
        notices.decided(ballot, rule.members());
    }

    private List<ChoiceEffect> effects(Ballot ballot, BallotRule rule, List<ApplicationLine> standing) {
        List<List<PrinciplesEffect>> effects = meter.effectsOf(standing.stream()
                .map(line -> List.of(new PlannedMove(ballot.getCustomer(), line.getApplicant())))
                .toList());
        return java.util.stream.IntStream.range(0, standing.size())
                .mapToObj(n -> {
                    ApplicationLineId line = standing.get(n).getId();
                    return new ChoiceEffect(line, rule.fit().contains(line), effects.get(n));
                })
                .toList();
    }

    private @Nullable AllocationId give(
            CurrentUser by, List<ApplicationLine> standing, BallotVerdict verdict, String reason) {
        ApplicationLine winner = standing.stream()
                .filter(line -> line.getId().equals(verdict.winner()))
                .findFirst()
                .orElse(null);
        if (winner == null) {
            return null;
        }
        AllocationId id = AllocationId.next();
        String note = reason.length() > LONGEST_NOTE ? reason.substring(0, LONGEST_NOTE) : reason;
        allocations.giveByDecision(by, id, winner.getCustomer(), winner.getApplicant(), note);
        return id;
    }
}
