package com.keyuan.crm.interaction;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the register, and over what channels people are in touch. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ChannelReading {

    private static final Duration LATELY = Duration.ofDays(90);
    private static final int LONGEST = 730;

    private final ChannelQueries queries;
    private final ChannelShareQueries shares;
    private final Access access;
    private final AccessPolicy policy;
    private final Clock clock;

    public List<ChannelRow> list(CurrentUser user) {
        access.require(user, Action.CHANNEL_LIST);
        return queries.rows(policy.filter(user, Action.CHANNEL_VIEW), clock.instant());
    }

    public ChannelPage page(CurrentUser user, ChannelId id) {
        access.require(user, Action.CHANNEL_VIEW, id.value());
        Instant now = clock.instant();
        boolean passes = access.allows(user, Action.CHANNEL_PASS_ON, id.value());
        return new ChannelPage(
                queries.row(id, now).orElseThrow(() -> new NotFound("company_channel", id)),
                queries.holdings(id),
                queries.answers(id, now.minus(LATELY)),
                passes ? queries.successors(user) : List.of(),
                access.allows(user, Action.CHANNEL_EDIT, id.value()),
                passes);
    }

    /** Whether the user adds to the register. */
    public boolean mayAdd(CurrentUser user) {
        return access.allows(user, Action.CHANNEL_ADMINISTER);
    }

    /** The channels over which the user may have spoken. */
    public List<ChannelChoice> usable(CurrentUser user) {
        access.require(user, Action.INTERACTION_ANSWER);
        return queries.usable(user);
    }

    /** Of everybody whom the user leads: the share of touches over private channels in the days up to now. */
    public List<ChannelShareRow> shares(CurrentUser user, int days) {
        access.require(user, Action.CHANNEL_SHARE_VIEW);
        return shares.shares(policy.filter(user, Action.CHANNEL_SHARE_VIEW), within(days), clock.instant());
    }

    /** With whom one of them is in touch so, as far as the user sees the customers. */
    public List<ChannelShareCustomer> privateCustomers(CurrentUser user, PersonId person, int days) {
        access.require(user, Action.CHANNEL_SHARE_VIEW, person.value());
        return shares.privateCustomers(
                person, policy.filter(user, Action.INTERACTION_RECORD), within(days), clock.instant());
    }

    private static int within(int days) {
        return Math.max(1, Math.min(days, LONGEST));
    }
}
