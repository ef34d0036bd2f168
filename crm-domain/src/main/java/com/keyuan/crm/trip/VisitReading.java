package com.keyuan.crm.trip;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits to look at, and what the form for a new one starts from. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class VisitReading {

    private static final int ON_A_TAB = 20;
    private static final int CHOICES = 12;

    private final VisitPages pages;
    private final Trips trips;
    private final TripReports reports;
    private final Access access;
    private final AccessPolicy policy;
    private final Clock clock;

    public VisitPage page(CurrentUser user, VisitId id) {
        access.require(user, Action.VISIT_VIEW, id.value());
        return pages.page(id, Discretion.of(user)).orElseThrow(() -> new NotFound("visit", id));
    }

    /** Whether the customer's own page may be opened from there, which the phone team may not. */
    public boolean opensCustomer(CurrentUser user, CustomerId customer) {
        return access.allows(user, Action.CUSTOMER_VIEW, customer.value());
    }

    /** Whether the user may report a problem of the customer that was heard there. */
    public boolean reportsProblem(CurrentUser user, CustomerId customer) {
        return access.allows(user, Action.SERVICE_CASE_OPEN, customer.value());
    }

    /** The visits to a customer that the user may read. */
    public Slice<VisitRow> ofCustomer(CurrentUser user, CustomerId customer, @Nullable String after) {
        access.require(user, Action.CUSTOMER_VIEW, customer.value());
        return pages.ofCustomer(policy.filter(user, Action.VISIT_VIEW), customer, Discretion.of(user), after, ON_A_TAB);
    }

    /**
     * Whether a visit may be logged on this trip at all, asked before the form opens.
     *
     * @throws com.keyuan.crm.shared.RuleViolation that says why not
     */
    public void requireOpen(CurrentUser user, TripId id) {
        access.require(user, Action.VISIT_CREATE);
        access.require(user, Action.TRIP_VIEW, id.value());
        Trip trip = trips.findById(id).orElseThrow(() -> new NotFound("trip", id));
        LocalDate today = BusinessZone.today(clock);
        LocalDate last = trip.getDates().to();
        trip.admit(user.id(), today.isAfter(last) ? last : today);
        reports.findByTrip(id)
                .filter(report -> report.getState() != ReportState.DRAFT)
                .ifPresent(report -> {
                    throw new ReportMoved(report.getState());
                });
    }

    /** Customers that the user may visit: those of the trip's plan first, then those visited lately. */
    public List<VisitPages.Choice> customers(CurrentUser user, @Nullable String words, @Nullable TripId trip) {
        access.require(user, Action.VISIT_CREATE);
        return pages.customersToVisit(policy.filter(user, Action.VISIT_LOG), user.id(), words, trip, CHOICES);
    }

    /** One of them, as a choice; empty where the user may not visit it. */
    public Optional<VisitPages.Choice> choice(CurrentUser user, CustomerId customer) {
        access.require(user, Action.VISIT_CREATE);
        return pages.customerToVisit(policy.filter(user, Action.VISIT_LOG), user.id(), customer);
    }

    /** One customer with its people, as the form needs it. */
    public VisitStart start(CurrentUser user, CustomerId customer) {
        access.require(user, Action.VISIT_LOG, customer.value());
        VisitPages.Choice chosen = pages.customerToVisit(policy.filter(user, Action.VISIT_LOG), user.id(), customer)
                .orElseThrow(() -> new NotFound("customer", customer));
        return new VisitStart(
                chosen,
                pages.people(customer, user.id()),
                pages.openTrips(user.id(), BusinessZone.today(clock)),
                pages.lastVisit(customer, user.id()));
    }

    /**
     * What the form shows of the customer.
     *
     * @param last the user's own last visit there
     */
    public record VisitStart(
            VisitPages.Choice customer,
            List<VisitPages.Person> people,
            List<VisitPages.OpenTrip> trips,
            Optional<VisitPages.Last> last) {}

    /** Metres from where visits to the customer usually are; empty where no earlier visit had a position. */
    public OptionalLong distance(CurrentUser user, CustomerId customer, Position here) {
        access.require(user, Action.VISIT_LOG, customer.value());
        return pages.usualPosition(customer, null)
                .map(usual -> OptionalLong.of(usual.metresTo(here)))
                .orElseGet(OptionalLong::empty);
    }

    /** The user's own visits within these days that belong to no trip yet. */
    public List<VisitRow> withoutTrip(CurrentUser user, DateRange days) {
        access.require(user, Action.VISIT_CREATE);
        return pages.withoutTrip(Discretion.of(user), days.from(), days.to());
    }
}
