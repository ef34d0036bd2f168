package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.BallotVerdict.Choice;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Role;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Voting, and declaring the outcome, which is carried out in the same step. */
@Service
@Transactional
@RequiredArgsConstructor
public class BallotService {

    private final Ballots ballots;
    private final BallotVotes votes;
    private final BallotCounting counting;
    private final BallotHold hold;
    private final BallotOpening opening;
    private final BallotOutcome outcome;
    private final CommitteeNotices notices;
    private final Allocations allocations;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * A member's vote, cast or changed; no recused member has one.
     *
     * @throws BallotEnded when it has been decided
     * @throws NotACandidate when the choice is neither nobody nor an applicant who can be chosen
     */
    public void vote(CurrentUser user, BallotId id, Choice choice, String reason) {
        access.require(user, Action.BALLOT_VOTE, id.value());
        Ballot ballot = lock(id);
        ballot.requireOpen();
        if (choice.line() != null && !counting.rule(ballot).fit().contains(choice.line())) {
            throw new NotACandidate();
        }
        BallotVote vote = votes.findByBallotAndMember(id, user.id())
                .orElseGet(() -> new BallotVote(BallotVoteId.next(), id, user.id()));
        vote.cast(choice.line(), reason.strip(), clock.instant());
        votes.save(vote);
        audit.record(
                AuditKind.CHANGED,
                user,
                ballot.ref(),
                Changes.none().note("vote", name(choice)).note("reason", reason));
        notices.voted(ballot, user.id());
    }

    /**
     * Declares the outcome: the customer goes to whoever won, all are told, and the minutes are there.
     *
     * @param named whom the person names, where it is theirs to choose: in a tie, or alone
     * @param reason what the minutes give as the committee's reason
     * @return whether the ballot was decided; false where the customer had found a holder and the ballot ended with that
     * @throws com.keyuan.crm.shared.RuleViolation as {@link BallotRule#declare} says
     */
    public boolean decide(CurrentUser user, BallotId id, @Nullable Choice named, String reason) {
        access.require(user, Action.BALLOT_DECIDE, id.value());
        Ballot ballot = hold.all(id);
        ballot.requireOpen();
        if (allocations.findOpen(ballot.getCustomer()).isPresent()) {
            opening.overtake(List.of(ballot));
            return false;
        }
        BallotRule rule = counting.rule(ballot);
        BallotVerdict verdict = rule.declare(user.id(), user.is(Role.DIRECTOR), named);
        outcome.carryOut(user, ballot, rule, verdict, reason.strip());
        return true;
    }

    private Ballot lock(BallotId id) {
        return ballots.lock(id).orElseThrow(() -> new NotFound("ballot", id));
    }

    private static String name(Choice choice) {
        return choice.line() == null ? "nobody" : choice.line().toString();
    }
}
