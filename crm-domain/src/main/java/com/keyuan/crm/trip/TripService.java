package com.keyuan.crm.trip;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Planning a trip and moving it along: go-ahead, scouting, start, end, cancel. */
@Service
@Transactional
@RequiredArgsConstructor
public class TripService {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM", Locale.ROOT);

    private final Trips trips;
    private final TripReports reports;
    private final TripNumbers numbers;
    private final TripPeople people;
    private final TripSettings settings;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Plans a trip to customers that the user may visit. The same form sent twice makes one trip.
     *
     * @param id made when the form was opened
     */
    public TripId plan(CurrentUser user, TripId id, TripPlan plan) {
        access.require(user, Action.TRIP_CREATE);
        requireUsable(user, plan);
        numbers.reserve(id.value());
        Optional<Trip> present = trips.findById(id);
        if (present.isPresent()) {
            access.require(user, Action.TRIP_EDIT, id.value());
            return id;
        }
        String month = BusinessZone.today(clock).format(MONTH);
        String number = "CL-%s-%03d".formatted(month, numbers.next(month));
        Trip trip = new Trip(id, number, user.id(), plan, settings.needsGoAhead(plan), clock.instant());
        trips.save(trip);
        audit.record(AuditKind.CREATED, user, subject(id), described(new TripPlanState(trip), null));
        return id;
    }

    /** Another plan, before the trip begins. */
    public void replan(CurrentUser user, TripId id, long version, TripPlan plan) {
        access.require(user, Action.TRIP_EDIT, id.value());
        requireUsable(user, plan);
        Trip trip = load(id, version);
        TripPlanState before = new TripPlanState(trip);
        trip.replan(plan, settings.needsGoAhead(plan));
        save(trip);
        audit.changed(user, subject(id), described(new TripPlanState(trip), before));
        events.publishEvent(new TripReplanned(id, plan.customers(), user.id()));
    }

    private void requireUsable(CurrentUser user, TripPlan plan) {
        if (!plan.customers().isEmpty()) {
            access.requireAll(
                    user,
                    Action.VISIT_LOG,
                    plan.customers().stream().map(CustomerId::value).toList());
        } else if (plan.kind() != TripKind.LOCAL) {
            throw new TripPlanWrong("customers-missing", "customers");
        }
        if (!people.areEnabled(plan.companions())) {
            throw new TripPlanWrong("companion-unknown", "companions");
        }
    }

    /** A plan with the version on which it may be changed. */
    public record Planned(TripId trip, long version, TripPlan plan) {}

    /** What the form for another plan starts from. */
    @Transactional(readOnly = true)
    public Planned planOf(CurrentUser user, TripId id) {
        access.require(user, Action.TRIP_EDIT, id.value());
        Trip trip = load(id);
        Long version = trip.getVersion();
        return new Planned(id, version == null ? 0 : version, trip.plan());
    }

    /**
     * Somebody above says yes or no to a dear trip.
     *
     * @param note the reason, which a no must have
     */
    public void decideGoAhead(CurrentUser user, TripId id, long version, boolean given, @Nullable String note) {
        access.require(user, Action.TRIP_DECIDE_GO_AHEAD, id.value());
        Trip trip = load(id, version);
        GoAhead before = trip.getGoAhead();
        if (given) {
            trip.giveGoAhead(user.id(), note);
        } else {
            trip.refuseGoAhead(user.id(), note);
        }
        save(trip);
        audit.record(
                AuditKind.APPROVED,
                user,
                subject(id),
                Changes.none().field("goAhead", before, trip.getGoAhead()).note("note", trip.getGoAheadNote()));
    }

    /** Asks the phone team to call a customer of the plan ahead of the trip. */
    public void askScouting(CurrentUser user, TripId id, CustomerId customer, @Nullable String question) {
        access.require(user, Action.TRIP_SCOUT, id.value());
        Trip trip = load(id);
        if (trip.askScouting(customer, clock.instant())) {
            save(trip);
            audit.changed(user, subject(id), Changes.none().field("scouting", null, customer));
            String asked = TextTooLong.unlessShort("question", question, 400);
            events.publishEvent(
                    new ScoutingAsked(id, customer, user.id(), trip.getDates().from(), asked));
        }
    }

    /** The traveller leaves, and the report is begun. */
    public void start(CurrentUser user, TripId id, long version) {
        access.require(user, Action.TRIP_START, id.value());
        begin(user, load(id, version));
    }

    /** Begins the trip in the running transaction: by its button, or by the first visit logged on it. */
    TripReport begin(CurrentUser user, Trip trip) {
        trip.start(clock.instant());
        save(trip);
        audit.changed(
                user, subject(trip.getId()), Changes.none().field("state", TripState.PLANNED, TripState.UNDER_WAY));
        TripReport report = new TripReport(TripReportId.next(), trip.getId(), clock.instant());
        return reports.save(report);
    }

    /** The traveller is back; from now on the report is due. */
    public void end(CurrentUser user, TripId id, long version) {
        access.require(user, Action.TRIP_END, id.value());
        finish(user, load(id, version));
    }

    /** Ends the trip in the running transaction: by its button, or by handing in the report. */
    void finish(CurrentUser user, Trip trip) {
        trip.end(BusinessZone.today(clock), clock.instant());
        save(trip);
        reports.findByTrip(trip.getId()).ifPresent(report -> {
            report.tripEnded(clock.instant());
            reports.save(report);
        });
        audit.changed(user, subject(trip.getId()), Changes.none().field("state", TripState.UNDER_WAY, TripState.ENDED));
        events.publishEvent(new TripClosed(trip.getId(), user.id()));
    }

    /** The trip takes longer. */
    public void extend(CurrentUser user, TripId id, long version, LocalDate lastDay) {
        access.require(user, Action.TRIP_END, id.value());
        Trip trip = load(id, version);
        LocalDate before = trip.getDates().to();
        trip.extendTo(lastDay);
        save(trip);
        audit.changed(user, subject(id), Changes.none().field("to", before, lastDay));
    }

    /** The trip will not be. */
    public void cancel(CurrentUser user, TripId id, long version, @Nullable String reason) {
        access.require(user, Action.TRIP_CANCEL, id.value());
        Trip trip = load(id, version);
        trip.cancel(reason);
        save(trip);
        audit.changed(
                user,
                subject(id),
                Changes.none()
                        .field("state", TripState.PLANNED, TripState.CANCELLED)
                        .note("reason", reason));
        events.publishEvent(new TripClosed(id, user.id()));
    }

    /** The expected cost above which a trip needs a go-ahead. */
    public Money goAheadAbove() {
        return new Money(settings.goAheadAbove());
    }

    /** Who may come along. */
    @Transactional(readOnly = true)
    public List<TripPeople.Colleague> colleagues(CurrentUser user) {
        access.require(user, Action.TRIP_CREATE);
        return people.colleagues(user.id());
    }

    private Trip load(TripId id) {
        return trips.findById(id).orElseThrow(() -> new NotFound("trip", id));
    }

    private Trip load(TripId id, long version) {
        Trip trip = load(id);
        Long actual = trip.getVersion();
        StaleVersion.check("trip", id, actual == null ? version : actual, version);
        return trip;
    }

    private void save(Trip trip) {
        trips.saveAndFlush(trip);
    }

    /** What of a plan the log tells. */
    private record TripPlanState(
            Object kind,
            Object purpose,
            Object places,
            Object dates,
            @Nullable Object cost,
            Object customers,
            Object companions,
            Object goAhead) {

        TripPlanState(Trip trip) {
            this(
                    trip.getKind(),
                    trip.getPurpose(),
                    trip.getPlaces(),
                    trip.getDates().from() + "/" + trip.getDates().to(),
                    trip.getExpectedCost(),
                    trip.getPlanned().stream().map(PlannedCustomer::customer).toList(),
                    trip.getCompanions(),
                    trip.getGoAhead());
        }
    }

    private static Changes described(TripPlanState now, @Nullable TripPlanState before) {
        return Changes.none()
                .field("kind", before == null ? null : before.kind, now.kind)
                .field("purpose", before == null ? null : before.purpose, now.purpose)
                .field("places", before == null ? null : before.places, now.places)
                .field("dates", before == null ? null : before.dates, now.dates)
                .field("expectedCost", before == null ? null : before.cost, now.cost)
                .field("customers", before == null ? null : before.customers, now.customers)
                .field("companions", before == null ? null : before.companions, now.companions)
                .field("goAhead", before == null ? null : before.goAhead, now.goAhead);
    }

    private static SourceRef subject(TripId id) {
        return new SourceRef("trip", id.value());
    }
}
