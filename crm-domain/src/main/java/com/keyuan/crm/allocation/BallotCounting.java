package com.keyuan.crm.allocation;

import com.keyuan.crm.allocation.BallotVerdict.Choice;
import com.keyuan.crm.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Puts together what the rule of the ballot judges by. */
@Component
@RequiredArgsConstructor
class BallotCounting {

    private final Committee committee;
    private final BallotVotes votes;

    BallotRule rule(Ballot ballot) {
        return rule(ballot.getId(), ballot.isEscalated(), List.of());
    }

    /** @param kept who stood on the committee when it was decided; empty for those of now */
    BallotRule rule(BallotId id, boolean escalated, List<CommitteeMember> kept) {
        Map<PersonId, Choice> cast = votes.findByBallot(id).stream()
                .collect(Collectors.toMap(BallotVote::getMember, vote -> new Choice(vote.getChoice())));
        return new BallotRule(kept.isEmpty() ? committee.members(id) : kept, cast, committee.fit(id), escalated);
    }
}
