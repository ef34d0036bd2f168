package com.keyuan.crm.trip;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn it is: customers that have waited longer than their tier's rhythm. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class FollowUpService {

    private static final int PAGE = 50;

    private final FollowUps followUps;
    private final TripSettings settings;
    private final Access access;
    private final AccessPolicy policy;
    private final Clock clock;

    /**
     * One's own customers that are late or due within so many days.
     *
     * @param ahead 0 for those due by today
     */
    public Slice<FollowUpRow> own(CurrentUser user, @Nullable String tier, int ahead, @Nullable String after) {
        access.require(user, Action.FOLLOW_UP_LIST);
        LocalDate today = BusinessZone.today(clock);
        FollowUps.Scope scope =
                new FollowUps.Scope(policy.filter(user, Action.CUSTOMER_VIEW), user.id(), tier, today.plusDays(ahead));
        return followUps.list(scope, settings.rhythm(), today, after, PAGE);
    }

    /** Late customers of everybody whose customers the user sees: the manager's list. */
    public Slice<FollowUpRow> team(CurrentUser user, @Nullable String tier, @Nullable String after) {
        access.require(user, Action.FOLLOW_UP_LIST_TEAM);
        LocalDate today = BusinessZone.today(clock);
        return followUps.list(teamScope(user, tier, today), settings.rhythm(), today, after, PAGE);
    }

    /** How many of one's own customers are late. */
    public long countOwnLate(CurrentUser user) {
        access.require(user, Action.FOLLOW_UP_LIST);
        LocalDate today = BusinessZone.today(clock);
        FollowUps.Scope scope = new FollowUps.Scope(policy.filter(user, Action.CUSTOMER_VIEW), user.id(), null, today);
        return followUps.countLate(scope, settings.rhythm(), today);
    }

    /** How many of the team's customers are late. */
    public long countTeamLate(CurrentUser user) {
        access.require(user, Action.FOLLOW_UP_LIST_TEAM);
        LocalDate today = BusinessZone.today(clock);
        return followUps.countLate(teamScope(user, null, today), settings.rhythm(), today);
    }

    private FollowUps.Scope teamScope(CurrentUser user, @Nullable String tier, LocalDate today) {
        return new FollowUps.Scope(policy.filter(user, Action.CUSTOMER_VIEW), null, tier, today.minusDays(1));
    }

    /** Whether the user looks after a team's customers as well. */
    public boolean leads(CurrentUser user) {
        return access.allows(user, Action.FOLLOW_UP_LIST_TEAM);
    }

    /** The rhythm in force. */
    public TripSettings.Rhythm rhythm() {
        return settings.rhythm();
    }
}
