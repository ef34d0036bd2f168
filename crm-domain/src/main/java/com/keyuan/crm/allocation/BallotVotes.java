package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** The votes of the committee. */
public interface BallotVotes {

    Optional<BallotVote> findByBallotAndMember(BallotId ballot, PersonId member);

    List<BallotVote> findByBallot(BallotId ballot);

    BallotVote save(BallotVote vote);
}
