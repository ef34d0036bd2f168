package com.keyuan.crm.trip;

import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands at the top of every page about a trip. */
public record TripHead(
        TripId id,
        long version,
        String number,
        TripKind kind,
        PersonId traveller,
        String travellerName,
        List<String> companions,
        String purpose,
        String places,
        LocalDate from,
        LocalDate to,
        @Nullable Money expectedCost,
        TripState state,
        GoAhead goAhead,
        @Nullable String goAheadBy,
        @Nullable String goAheadNote,
        @Nullable String cancelledNote,
        @Nullable TripReportId report,
        @Nullable ReportState reportState) {

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Where the trip and its paper stand together. */
    public TripStage stage() {
        return TripStage.of(state, reportState);
    }

    /** Whether a visit of today may be logged on it: it has begun or may begin. */
    public boolean takesVisits(LocalDate today) {
        boolean goesOn = state == TripState.UNDER_WAY || (state == TripState.PLANNED && goAhead.opensTheWay());
        return goesOn && !today.isBefore(from);
    }

    /** Whether the last day has come, so that handing in the report may end the trip. */
    public boolean isOver(Clock clock) {
        return !BusinessZone.today(clock).isBefore(to);
    }
}
