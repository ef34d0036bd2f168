package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.ListName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as a member or a director sees it, without any contact details of the customer.
 *
 * @param subject the customer, with no more than the committee may see
 * @param votes what has been cast; empty for a member who has not voted yet, so that nobody follows another
 * @param counts votes by choice, most first; empty likewise
 * @param voted the members who have voted
 * @param own the reader's vote
 * @param part what the reader may do about the outcome
 * @param tied whether several choices have most votes
 */
public record BallotPage(
        BallotRow row,
        Subject subject,
        List<Candidate> candidates,
        List<CommitteeMember> members,
        Set<String> voted,
        List<VoteView> votes,
        List<NamedCount> counts,
        @Nullable OwnVote own,
        BallotRule.Part part,
        boolean mayVote,
        boolean quorum,
        int needed,
        boolean tied,
        @Nullable Decision decision) {

    public BallotPage {
        candidates = List.copyOf(candidates);
        members = List.copyOf(members);
        voted = Set.copyOf(voted);
        votes = List.copyOf(votes);
        counts = List.copyOf(counts);
    }

    /**
     * @param revenue net in the last 365 days, CNY without VAT
     * @param trust score; null without a judgement
     */
    public record Subject(
            CustomerId customer,
            String name,
            String tier,
            @Nullable String region,
            @Nullable ListName industry,
            BigDecimal revenue,
            @Nullable BigDecimal trust) {}

    /** @param name the applicant; null for nobody */
    public record NamedCount(@Nullable String name, int votes) {}

    public record OwnVote(@Nullable ApplicationLineId choice, String reason) {}

    /** How it was decided, as the minutes say it. */
    public record Decision(String by, String reason, int eligible, int cast) {}
}
