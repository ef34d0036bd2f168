package com.keyuan.crm.interaction;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is read of channels. */
public interface ChannelQueries {

    /** Waits until nobody else is giving a channel a number. */
    void lockNumbers();

    /** Who held the channel at that moment. */
    Optional<PersonId> holderAt(ChannelId channel, Instant at);

    /** What a touch over it at that moment counts as: held by one person, else shared; empty where there is no such channel. */
    Optional<ChannelKind> kindAt(ChannelId channel, Instant at);

    /** Whether the user may give a channel to this colleague: somebody who works here and, for a manager, of the department. */
    boolean maySucceed(CurrentUser user, PersonId holder);

    /** Those to whom the user may give a channel. */
    List<InteractionQueries.Choice<PersonId>> successors(CurrentUser user);

    /** Those in use that are shared or that the user holds, one's own first. */
    List<ChannelChoice> usable(CurrentUser user);

    /** Those that pass the filter, by number; those given up behind. */
    List<ChannelRow> rows(RecordFilter channels, Instant now);

    Optional<ChannelRow> row(ChannelId channel, Instant now);

    /** Who held it, the newest first. */
    List<ChannelHoldingRow> holdings(ChannelId channel);

    /** Who answered since then, whoever did most first. */
    List<ChannelAnswerRow> answers(ChannelId channel, Instant since);

    /** The colleague of this user name, or of this name if there is only one who works here. */
    Optional<PersonId> colleague(@Nullable String name);
}
