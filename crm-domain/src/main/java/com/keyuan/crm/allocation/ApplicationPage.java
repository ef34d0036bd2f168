package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application with its customers, and what the reader may do with it.
 *
 * @param effects what granting all of it would do to the principles; empty once it is over
 */
public record ApplicationPage(
        ApplicationRow row,
        PersonId applicant,
        String background,
        String plan,
        List<Line> lines,
        List<PrinciplesEffect> effects,
        HolderRecord record,
        boolean mayAnswer,
        boolean mayWithdraw) {

    public ApplicationPage {
        lines = List.copyOf(lines);
        effects = List.copyOf(effects);
    }

    /**
     * One customer asked for.
     *
     * @param votes and reasons, once the committee has decided
     * @param mayOpenBallot whether the reader may open the committee's page
     */
    public record Line(
            CustomerId customer,
            String name,
            String tier,
            @Nullable String region,
            BigDecimal expectedRevenue,
            @Nullable LineOutcome outcome,
            @Nullable BallotId ballot,
            int competitors,
            @Nullable String decision,
            @Nullable String winner,
            List<VoteView> votes,
            boolean mayOpenBallot) {

        public Line {
            votes = List.copyOf(votes);
        }
    }
}
