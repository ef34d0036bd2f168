package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ballots as they are listed and read. */
public interface BallotQueries {

    /** Open ones as they fall due, those decided newest first. */
    Slice<BallotRow> list(CurrentUser user, boolean open, @Nullable String after, int size);

    /** Open ones in which the user takes part and has not voted. */
    int countToVote(CurrentUser user);

    Optional<BallotRow> find(CurrentUser user, BallotId id);

    BallotPage.Subject subject(BallotId id);

    /** Those who stand or stood in it, first come first; without effects and records. */
    List<Candidate> candidates(BallotId id);

    List<VoteView> votes(BallotId id);

    /** As they were kept with the decision. */
    List<CommitteeMember> keptMembers(BallotId id);

    Map<ApplicationLineId, List<PrinciplesEffect>> keptEffects(BallotId id);

    Optional<BallotPage.Decision> decision(BallotId id);
}
