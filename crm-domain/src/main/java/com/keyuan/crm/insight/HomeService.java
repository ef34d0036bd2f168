package com.keyuan.crm.insight;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.calendar.WorkingDayRule;
import com.keyuan.crm.calendar.WorkingDays;
import com.keyuan.crm.insight.HomePage.FollowUp;
import com.keyuan.crm.insight.HomePage.FollowUpList;
import com.keyuan.crm.insight.HomePage.TierGroup;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.task.TaskLists;
import com.keyuan.crm.trip.Discretion;
import com.keyuan.crm.trip.FollowUpRow;
import com.keyuan.crm.trip.FollowUpService;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripPages;
import com.keyuan.crm.trip.TripSettings;
import com.keyuan.crm.trip.TripStage;
import com.keyuan.crm.trip.TripStrip;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The home page: what waits for somebody today, by the roles they hold. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class HomeService {

    private static final int QUEUE_ROWS = 6;
    private static final int FOLLOW_UPS = 12;
    private static final int TEAM_FOLLOW_UPS = 6;
    private static final int TRIPS = 4;
    private static final int TASKS = 6;
    private static final int DAYS_AHEAD = 2;
    private static final int CALENDAR_AHEAD = 90;

    private final HomeNumbers numbers;
    private final WorkLists workLists;
    private final DeskQueues deskQueues;
    private final OwnDay ownDay;
    private final FollowUpService followUps;
    private final TripPages tripPages;
    private final TripSettings tripSettings;
    private final TaskLists tasks;
    private final WorkingDays workingDays;
    private final Access access;
    private final Clock clock;

    /** The day of the user, read by a number of statements that their roles decide, never the amount of work. */
    public HomePage of(CurrentUser user) {
        access.require(user, Action.HOME_VIEW);
        LocalDate today = BusinessZone.today(clock);
        HomePlan plan = HomePlan.of(user);
        return new HomePage(
                today,
                numbers.of(user, allowed(user, plan.figures()), today),
                queues(user, plan, today),
                plan.ownCustomers() ? ownFollowUps(user) : null,
                plan.team() ? teamFollowUps(user) : null,
                plan.travels() ? trips(user, today) : null,
                tasks.list(user, TaskLists.Scope.MINE, today, null, TASKS).rows(),
                tasks.counts(user, today));
    }

    /** The numbers beside the entries of the navigation, by one statement. */
    public List<HomeNumber> counts(CurrentUser user) {
        access.require(user, Action.HOME_VIEW);
        return numbers.of(user, allowed(user, NavigationCounts.KINDS), BusinessZone.today(clock));
    }

    private List<NumberKind> allowed(CurrentUser user, List<NumberKind> kinds) {
        return kinds.stream().filter(kind -> access.allows(user, kind.action())).toList();
    }

    private List<WorkList> queues(CurrentUser user, HomePlan plan, LocalDate today) {
        List<WorkKind> kinds = plan.queues().stream()
                .filter(kind -> access.allows(user, kind.action()))
                .toList();
        List<WorkKind> others = kinds.stream().filter(DeskQueues.others()).toList();
        return deskQueues.with(user, kinds, workLists.of(user, others, today, QUEUE_ROWS), QUEUE_ROWS);
    }

    private FollowUpList ownFollowUps(CurrentUser user) {
        Slice<FollowUpRow> due = followUps.own(user, null, DAYS_AHEAD, null);
        return grouped(user, due, FOLLOW_UPS, followUps.countOwnLate(user));
    }

    private FollowUpList teamFollowUps(CurrentUser user) {
        Slice<FollowUpRow> late = followUps.team(user, null, null);
        return grouped(user, late, TEAM_FOLLOW_UPS, followUps.countTeamLate(user));
    }

    private FollowUpList grouped(CurrentUser user, Slice<FollowUpRow> due, int atMost, long late) {
        List<FollowUpRow> shown = due.rows().stream().limit(atMost).toList();
        Map<?, String> next =
                ownDay.nextSteps(user, shown.stream().map(FollowUpRow::customer).toList());
        List<TierGroup> groups = Stream.of("A", "B", "C")
                .map(tier -> new TierGroup(
                        tier,
                        tripSettings.rhythm().daysFor(tier),
                        shown.stream()
                                .filter(row -> row.tier().equals(tier))
                                .map(row -> new FollowUp(row, next.get(row.customer())))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return new FollowUpList(groups, late, shown.size(), due.rows().size() > atMost || due.next() != null);
    }

    private List<OwnTrip> trips(CurrentUser user, LocalDate today) {
        List<OwnDay.TripUnderWay> found = ownDay.trips(user, TRIPS);
        Map<TripId, TripStrip> strips =
                tripPages.strips(found.stream().map(OwnDay.TripUnderWay::id).toList(), Discretion.of(user));
        LocalDate first = found.stream()
                .map(OwnDay.TripUnderWay::to)
                .min(LocalDate::compareTo)
                .orElse(today);
        WorkingDayRule calendar = workingDays.during(first, today.plusDays(CALENDAR_AHEAD));
        return found.stream()
                .map(trip -> own(trip, Objects.requireNonNull(strips.get(trip.id())), calendar))
                .toList();
    }

    private OwnTrip own(OwnDay.TripUnderWay trip, TripStrip strip, WorkingDayRule calendar) {
        TripStage stage = TripStage.of(trip.state(), trip.report());
        LocalDate due = stage == TripStage.WRITING ? calendar.plus(trip.to(), tripSettings.reportWithin()) : null;
        return new OwnTrip(trip.id(), trip.number(), trip.places(), trip.customers(), stage, trip.to(), due, strip);
    }
}
