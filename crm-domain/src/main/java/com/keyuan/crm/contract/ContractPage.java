package com.keyuan.crm.contract;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.interaction.ChannelChoice;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page of a contract.
 *
 * @param plan the instalments, in order
 * @param amendments what was agreed anew since it was signed, newest first
 * @param rights what the user may do with it, where it stands
 */
public record ContractPage(
        ContractRow row, Details details, List<Instalment> plan, List<AmendmentRow> amendments, Set<Action> rights) {

    public ContractPage {
        plan = List.copyOf(plan);
        amendments = List.copyOf(amendments);
        rights = Set.copyOf(rights);
    }

    public boolean may(String action) {
        return rights.contains(Action.valueOf(action));
    }

    /** What a list does not show. */
    public record Details(
            @Nullable String terms,
            @Nullable ChannelChoice channel,
            @Nullable OpportunityId opportunity,
            @Nullable String opportunityTitle,
            @Nullable String signedBy,
            @Nullable String endedBy,
            @Nullable Instant endedAt,
            @Nullable String endReason,
            String createdBy) {}
}
