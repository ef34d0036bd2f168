package com.keyuan.crm.expense;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What claims must know of their trip.
 *
 * @param handlers who signed, entered or called: they do not clear as well
 * @param qualifiedOn the day of 差旅信息合格, null before
 */
public record ClaimedTrip(
        TripId id,
        String number,
        PersonId traveller,
        Set<PersonId> companions,
        DateRange dates,
        String places,
        boolean cancelled,
        ReportStage report,
        @Nullable LocalDate qualifiedOn,
        Set<PersonId> handlers,
        List<ClaimedVisit> visits) {

    /** Whether the customer stood by a visit, and what was decided where not. */
    public enum Standing {
        /** Confirmed, partly, or not asked. */
        STANDS,
        /** Not confirmed; the case is open. */
        OPEN,
        /** Not confirmed; decided in favour of the traveller. */
        EXONERATED,
        /** Not confirmed, and that was the decision. */
        DISPROVED
    }

    /** One visit of the trip. */
    public record ClaimedVisit(
            VisitId id,
            CustomerId customer,
            LocalDate on,
            Standing standing,
            @Nullable String reason) {

        public boolean isDisproved() {
            return standing == Standing.DISPROVED;
        }
    }

    public ClaimedTrip {
        companions = Set.copyOf(companions);
        handlers = Set.copyOf(handlers);
        visits = List.copyOf(visits);
    }

    public boolean wasOn(PersonId person) {
        return traveller.equals(person) || companions.contains(person);
    }

    /** The first place of the journey, by which limits are looked up where a line names none. */
    public String firstPlace() {
        return places.split("[、,，;；/→\\s]+", 2)[0];
    }

    /** Whether every visit that was not confirmed has its decision, and there is one at all. */
    public boolean discrepancyDecided() {
        return visits.stream().noneMatch(visit -> visit.standing() == Standing.OPEN)
                && visits.stream().anyMatch(visit -> visit.standing() != Standing.STANDS);
    }

    public boolean discrepancyOpen() {
        return report == ReportStage.DISCREPANT && !discrepancyDecided();
    }

    public Set<CustomerId> customers() {
        return visits.stream().map(ClaimedVisit::customer).collect(Collectors.toSet());
    }
}
