package com.keyuan.crm.trip;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** A journey of one colleague, perhaps with companions, to customers; or the local visits of one week. */
@Entity
@Getter
public class Trip {

    @EmbeddedId
    private TripId id;

    @Version
    private @Nullable Long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private TripKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "traveller_id"))
    private PersonId traveller;

    private String purpose;
    private String places;

    @Embedded
    private DateRange dates;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "expected_cost"))
    private @Nullable Money expectedCost;

    @Enumerated(EnumType.STRING)
    private TripState state;

    @Enumerated(EnumType.STRING)
    private GoAhead goAhead;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "go_ahead_by"))
    private @Nullable PersonId goAheadBy;

    private @Nullable String goAheadNote;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable String cancelledNote;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "trip_companion", joinColumns = @JoinColumn(name = "trip_id"))
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private Set<PersonId> companions;

    @ElementCollection
    @CollectionTable(name = "trip_customer", joinColumns = @JoinColumn(name = "trip_id"))
    @OrderBy("position")
    private List<PlannedCustomer> planned;

    @SuppressWarnings("NullAway.Init")
    protected Trip() {}

    /** @param needsGoAhead whether its cost is above what one may spend without asking */
    public Trip(TripId id, String number, PersonId traveller, TripPlan plan, boolean needsGoAhead, Instant now) {
        this.id = id;
        this.number = number;
        this.traveller = traveller;
        this.state = TripState.PLANNED;
        this.createdAt = now;
        this.companions = new HashSet<>();
        this.planned = new ArrayList<>();
        this.goAhead = GoAhead.NOT_NEEDED;
        this.kind = plan.kind();
        take(plan, needsGoAhead);
    }

    /**
     * Another plan before the trip begins. A go-ahead that was given holds for what it was given for: when the trip
     * becomes dearer it is asked for again.
     */
    public void replan(TripPlan plan, boolean needsGoAhead) {
        requireState(TripState.PLANNED);
        take(plan, needsGoAhead);
    }

    private void take(TripPlan plan, boolean needsGoAhead) {
        goAhead = goAheadFor(plan, needsGoAhead);
        kind = plan.kind();
        purpose = plan.purpose();
        places = plan.places();
        dates = plan.dates();
        expectedCost = plan.expectedCost();
        companions.clear();
        companions.addAll(plan.companions());
        companions.remove(traveller);
        List<PlannedCustomer> before = List.copyOf(planned);
        planned.clear();
        for (CustomerId customer : plan.customers()) {
            planned.add(new PlannedCustomer(customer, planned.size(), null, scoutedBefore(before, customer)));
        }
    }

    private GoAhead goAheadFor(TripPlan plan, boolean needsGoAhead) {
        if (!needsGoAhead) {
            return GoAhead.NOT_NEEDED;
        }
        boolean dearer = expectedCost == null
                || (plan.expectedCost() != null && plan.expectedCost().isMoreThan(expectedCost));
        return goAhead == GoAhead.GIVEN && !dearer ? GoAhead.GIVEN : GoAhead.ASKED;
    }

    private static @Nullable Instant scoutedBefore(List<PlannedCustomer> before, CustomerId customer) {
        return before.stream()
                .filter(known -> known.customer().equals(customer))
                .findFirst()
                .map(PlannedCustomer::scoutingAskedAt)
                .orElse(null);
    }

    /** The plan as it stands. */
    public TripPlan plan() {
        return new TripPlan(
                kind,
                purpose,
                places,
                dates,
                planned.stream().map(PlannedCustomer::customer).toList(),
                Set.copyOf(companions),
                expectedCost);
    }

    /** Somebody above says yes. */
    public void giveGoAhead(PersonId by, @Nullable String note) {
        answerGoAhead(GoAhead.GIVEN, by, TextTooLong.unlessShort("note", note, 400));
    }

    /** Somebody above says no, and why. */
    public void refuseGoAhead(PersonId by, @Nullable String reason) {
        answerGoAhead(GoAhead.REFUSED, by, ReasonMissing.unless("note", reason, 400));
    }

    private void answerGoAhead(GoAhead answer, PersonId by, @Nullable String note) {
        requireState(TripState.PLANNED);
        if (goAhead != GoAhead.ASKED) {
            throw new GoAheadMissing(goAhead);
        }
        if (isOf(by)) {
            throw new OwnPaper();
        }
        goAhead = answer;
        goAheadBy = by;
        goAheadNote = note;
    }

    /** The traveller leaves. */
    public void start(Instant now) {
        become(TripState.UNDER_WAY);
        if (!goAhead.opensTheWay()) {
            throw new GoAheadMissing(goAhead);
        }
        state = TripState.UNDER_WAY;
        startedAt = now;
    }

    /** The traveller is back; a trip cut short ends today, not on the day planned. */
    public void end(LocalDate today, Instant now) {
        become(TripState.ENDED);
        if (today.isBefore(dates.from())) {
            throw new TripPlanWrong("not-begun", "to");
        }
        state = TripState.ENDED;
        endedAt = now;
        if (today.isBefore(dates.to())) {
            dates = new DateRange(dates.from(), today);
        }
    }

    /** The trip takes longer than planned. */
    public void extendTo(LocalDate lastDay) {
        requireState(TripState.UNDER_WAY);
        if (lastDay.isBefore(dates.to())) {
            throw new TripPlanWrong("not-longer", "to");
        }
        DateRange longer = new DateRange(dates.from(), lastDay);
        if (longer.days() > TripPlan.MOST_DAYS) {
            throw new TripPlanWrong("too-long", "to");
        }
        dates = longer;
    }

    public void cancel(@Nullable String reason) {
        become(TripState.CANCELLED);
        cancelledNote = ReasonMissing.unless("reason", reason, 400);
        state = TripState.CANCELLED;
    }

    /** Why a planned customer was not visited; null takes the explanation back. */
    public void explain(CustomerId customer, @Nullable String because) {
        replace(plannedOf(customer), plannedOf(customer).because(TextTooLong.unlessShort("because", because, 400)));
    }

    @Nullable String explanationOf(CustomerId customer) {
        return plannedOf(customer).notVisitedBecause();
    }

    /** The phone team is asked to call ahead; asked twice it is still one call. */
    public boolean askScouting(CustomerId customer, Instant now) {
        requireState(TripState.PLANNED);
        PlannedCustomer known = plannedOf(customer);
        if (known.scoutingAskedAt() != null) {
            return false;
        }
        replace(known, known.scouted(now));
        return true;
    }

    private PlannedCustomer plannedOf(CustomerId customer) {
        return planned.stream()
                .filter(known -> known.customer().equals(customer))
                .findFirst()
                .orElseThrow(() -> new NotFound("trip_customer", customer));
    }

    private void replace(PlannedCustomer before, PlannedCustomer after) {
        planned.set(planned.indexOf(before), after);
    }

    /**
     * Lets a visit of this person onto the trip.
     *
     * @throws VisitWrong when the visitor is not on the trip or the day is not within it
     * @throws TripMoved when the trip was cancelled
     * @throws GoAheadMissing when it may not begin yet
     */
    void admit(PersonId visitor, LocalDate day) {
        if (!isOf(visitor)) {
            throw new VisitWrong("not-on-trip", "trip");
        }
        if (state == TripState.CANCELLED) {
            throw new TripMoved(TripState.CANCELLED);
        }
        if (state == TripState.PLANNED && !goAhead.opensTheWay()) {
            throw new GoAheadMissing(goAhead);
        }
        if (!dates.contains(day)) {
            throw new VisitWrong("outside-trip", "visitedAt");
        }
    }

    /** Whether the person travelled: as the traveller or along with them. */
    public boolean isOf(PersonId person) {
        return traveller.equals(person) || companions.contains(person);
    }

    public Set<PersonId> getCompanions() {
        return Set.copyOf(companions);
    }

    public List<PlannedCustomer> getPlanned() {
        return List.copyOf(planned);
    }

    private void become(TripState next) {
        if (!state.canBecome(next)) {
            throw new TripMoved(state);
        }
    }

    private void requireState(TripState expected) {
        if (state != expected) {
            throw new TripMoved(state);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Trip that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
