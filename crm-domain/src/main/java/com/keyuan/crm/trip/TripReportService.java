package com.keyuan.crm.trip;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.OwnPaperRule.Paper;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the rooms above tell reports: the outcome of calls and of cases. They have asked {@code access} themselves and
 * call within their own transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
public class TripReportService {

    private final TripReports reports;
    private final Trips trips;
    private final Visits visits;
    private final ReportLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * What the phone team found out about a visit; the report's state follows. {@code WAITING} opens a call, for
     * instance about a local visit of the sample.
     *
     * @param by null where the system closes a visit
     */
    public void visitVerified(@Nullable CurrentUser by, VisitId id, VisitVerification outcome) {
        Visit visit = visits.findById(id).orElseThrow(() -> new NotFound("visit", id));
        // the report's row first: two callers of one trip take turns
        TripReport report = lockedReportOf(visit);
        visit.verified(outcome, clock.instant());
        visits.saveAndFlush(visit);
        events.publishEvent(new VisitVerified(id, visit.getCustomer(), outcome));
        conclude(by, report);
    }

    /** Compliance decided that a visit which was not confirmed is cleared up. */
    public void discrepancyCleared(CurrentUser by, VisitId id) {
        Visit visit = visits.findById(id).orElseThrow(() -> new NotFound("visit", id));
        TripReport report = lockedReportOf(visit);
        visit.cleared(clock.instant());
        visits.saveAndFlush(visit);
        events.publishEvent(new VisitVerified(id, visit.getCustomer(), visit.standing()));
        conclude(by, report);
    }

    private @Nullable TripReport lockedReportOf(Visit visit) {
        TripId trip = visit.getTrip();
        return trip == null ? null : reports.findLockedByTrip(trip).orElse(null);
    }

    private void conclude(@Nullable CurrentUser by, @Nullable TripReport report) {
        if (report == null || !report.getState().isAtLeastQualified()) {
            return;
        }
        ReportState before = report.getState();
        List<VisitVerification> standings = visits.findByTrip(report.getTrip()).stream()
                .map(Visit::standing)
                .toList();
        if (report.concludeVerification(ReportOutcomeRule.outcome(standings), clock.instant())) {
            reports.saveAndFlush(report);
            log.moved(by, report, before, null);
        }
    }

    /** The paper with who travelled and who signed and entered it, for the rules of who may call and clear. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public Paper paper(TripId id) {
        Trip trip = trips.findById(id).orElseThrow(() -> new NotFound("trip", id));
        Map<Duty, Set<PersonId>> done = new EnumMap<>(Duty.class);
        reports.findByTrip(id).ifPresent(report -> {
            PersonId signer = report.getSignedBy();
            PersonId assistant = report.getQualifiedBy();
            if (signer != null) {
                done.put(Duty.SIGN, Set.of(signer));
            }
            if (assistant != null) {
                done.put(Duty.ENTER, Set.of(assistant));
            }
        });
        return new Paper(trip.getTraveller(), trip.getCompanions(), done);
    }

    /** Where the trip's report stands: what the gate of reimbursement asks; a trip not begun has none. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public Optional<ReportState> stateOf(TripId trip) {
        return reports.findByTrip(trip).map(TripReport::getState);
    }
}
