package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.PersonId;
import java.util.List;

/** A channel with its history. */
public record ChannelPage(
        ChannelRow row,
        List<ChannelHoldingRow> holdings,
        List<ChannelAnswerRow> answers,
        List<InteractionQueries.Choice<PersonId>> successors,
        boolean mayEdit,
        boolean mayPassOn) {

    public ChannelPage {
        holdings = List.copyOf(holdings);
        answers = List.copyOf(answers);
        successors = List.copyOf(successors);
    }
}
