package com.keyuan.crm.trip;

import static com.keyuan.crm.trip.TripFixture.NOW;
import static com.keyuan.crm.trip.TripFixture.aTrip;
import static com.keyuan.crm.trip.TripFixture.aTripOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TripTests {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-03-18");

    @Test
    void goesItsWayFromPlanToEnd() {
        Trip trip = aTrip().planned();
        trip.start(NOW);
        trip.end(LAST_DAY, NOW);

        assertThat(trip.getState()).isEqualTo(TripState.ENDED);
        assertThatThrownBy(() -> trip.start(NOW)).isInstanceOf(TripMoved.class);
        assertThatThrownBy(() -> trip.end(LAST_DAY, NOW)).isInstanceOf(TripMoved.class);
        assertThatThrownBy(() -> trip.cancel("不去了")).isInstanceOf(TripMoved.class);
    }

    @ParameterizedTest
    @EnumSource(TripState.class)
    void becomesOnlyWhatItCan(TripState state) {
        assertThat(state.canBecome(TripState.PLANNED)).isFalse();
        assertThat(state.canBecome(TripState.CANCELLED)).isEqualTo(state == TripState.PLANNED);
        assertThat(state.canBecome(TripState.ENDED)).isEqualTo(state == TripState.UNDER_WAY);
        assertThat(state.canBecome(TripState.UNDER_WAY)).isEqualTo(state == TripState.PLANNED);
    }

    @Test
    void waitsForAGoAheadThatIsNeeded() {
        Trip trip = aTrip().costing("8000").planned(true);
        assertThatThrownBy(() -> trip.start(NOW)).isInstanceOf(GoAheadMissing.class);

        trip.giveGoAhead(PersonId.next(), null);
        trip.start(NOW);

        assertThat(trip.getState()).isEqualTo(TripState.UNDER_WAY);
    }

    @Test
    void staysWhereItIsWhenTheGoAheadIsRefused() {
        Trip trip = aTrip().costing("8000").planned(true);
        trip.refuseGoAhead(PersonId.next(), "改为视频会议");

        assertThatThrownBy(() -> trip.start(NOW)).isInstanceOf(GoAheadMissing.class);
        assertThatThrownBy(() -> trip.giveGoAhead(PersonId.next(), null)).isInstanceOf(GoAheadMissing.class);
    }

    @Test
    void isNotWavedThroughByTheTravellerOrACompanion() {
        PersonId traveller = PersonId.next();
        PersonId companion = PersonId.next();
        Trip trip = aTripOf(traveller).with(companion).costing("8000").planned(true);

        assertThatThrownBy(() -> trip.giveGoAhead(traveller, null)).isInstanceOf(OwnPaper.class);
        assertThatThrownBy(() -> trip.giveGoAhead(companion, null)).isInstanceOf(OwnPaper.class);
    }

    @Test
    void asksAgainWhenItBecomesDearerThanWhatWasGiven() {
        Trip trip = aTrip().costing("8000").planned(true);
        trip.giveGoAhead(PersonId.next(), null);

        trip.replan(aTrip().costing("7000").plan(), true);
        assertThat(trip.getGoAhead()).isEqualTo(GoAhead.GIVEN);

        trip.replan(aTrip().costing("9000").plan(), true);
        assertThat(trip.getGoAhead()).isEqualTo(GoAhead.ASKED);
    }

    @Test
    void endsOnTheDayItWasCutShort() {
        Trip trip = aTrip().from("2026-03-16", "2026-03-20").planned();
        trip.start(NOW);
        trip.end(LAST_DAY, NOW);

        assertThat(trip.getDates().to()).isEqualTo(LAST_DAY);
    }

    @Test
    void refusesToEndBeforeItsFirstDay() {
        Trip trip = aTrip().from("2026-03-20", "2026-03-21").planned();
        trip.start(NOW);

        assertThatThrownBy(() -> trip.end(LAST_DAY, NOW)).isInstanceOf(TripPlanWrong.class);
    }

    @Test
    void asksTheScoutsOnceForEachCustomer() {
        CustomerId customer = CustomerId.next();
        Trip trip = aTrip().to(customer).planned();

        assertThat(trip.askScouting(customer, NOW)).isTrue();
        assertThat(trip.askScouting(customer, NOW)).isFalse();
    }

    @Test
    void keepsTheWeekOfLocalVisitsToAWeek() {
        assertThatThrownBy(
                        () -> aTrip().local().from("2026-03-02", "2026-03-09").plan())
                .isInstanceOf(TripPlanWrong.class);
        assertThat(aTrip().local()
                        .from("2026-03-02", "2026-03-08")
                        .plan()
                        .dates()
                        .days())
                .isEqualTo(7);
    }

    @Test
    void refusesAReasonOfNothingButSpaces() {
        assertThatThrownBy(() -> aTrip().planned().cancel(" \u3000 ")).isInstanceOf(ReasonMissing.class);
    }

    @Test
    void measuresMetresAlongTheEarth() {
        Position hall = position("31.230400", "121.473700");

        assertThat(hall.metresTo(position("31.231400", "121.473700"))).isBetween(110L, 112L);
        assertThat(hall.metresTo(hall)).isZero();
        assertThatThrownBy(() -> position("90.1", "0")).isInstanceOf(Position.NotOnEarth.class);
    }

    private static Position position(String latitude, String longitude) {
        return new Position(new java.math.BigDecimal(latitude), new java.math.BigDecimal(longitude));
    }
}
