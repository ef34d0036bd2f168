package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.BallotId;
import com.keyuan.crm.allocation.BallotVote;
import com.keyuan.crm.allocation.BallotVoteId;
import com.keyuan.crm.allocation.BallotVotes;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaBallotVotes extends BallotVotes, Repository<BallotVote, BallotVoteId> {

    @Override
    @Query("select v from BallotVote v where v.ballot = :ballot")
    List<BallotVote> findByBallot(BallotId ballot);
}
