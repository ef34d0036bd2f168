package com.keyuan.crm.verification;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.calendar.WorkingDays;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.trip.ScoutingAsked;
import com.keyuan.crm.trip.TripClosed;
import com.keyuan.crm.trip.TripReplanned;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.TripReportQualified;
import com.keyuan.crm.trip.TripReportService;
import com.keyuan.crm.trip.Visit;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.VisitLogged;
import com.keyuan.crm.trip.VisitVerification;
import com.keyuan.crm.trip.Visits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the phone team's work comes from: qualified reports, the sample of local visits, travellers' questions. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
public class VerificationOpening {

    private final Verifications verifications;
    private final Visits visits;
    private final TripReportService reports;
    private final ScoutingService scouting;
    private final WorkingDays workingDays;
    private final VerificationSettings settings;
    private final Audit audit;
    private final Clock clock;

    /** All visits of the trip are to be verified; one verified before as a local visit now belongs to the report. */
    @EventListener
    public void on(TripReportQualified qualified) {
        LocalDate due = workingDays.plus(BusinessZone.today(clock), settings.dueWorkingDays());
        for (Visit visit : visits.findByTrip(qualified.trip())) {
            Optional<Verification> present = verifications.findByVisit(visit.getId());
            present.ifPresent(verification -> verification.belongsTo(qualified.report()));
            if (present.isEmpty()) {
                open(visit.getId(), qualified.report(), visit.getCustomer(), visit.getVisitor(), due);
            }
        }
    }

    /** A visit without a trip is verified where the sample takes it. */
    @EventListener
    public void on(VisitLogged logged) {
        if (logged.trip() == null && SampleRule.takes(logged.visit(), settings.localSample())) {
            LocalDate due = workingDays.plus(BusinessZone.today(clock), settings.dueWorkingDays());
            open(logged.visit(), null, logged.customer(), logged.visitor(), due);
            reports.visitVerified(null, logged.visit(), VisitVerification.WAITING);
        }
    }

    @EventListener
    public void on(ScoutingAsked asked) {
        scouting.ask(asked.trip(), asked.customer(), asked.askedBy(), asked.question(), asked.before());
    }

    @EventListener
    public void on(TripReplanned replanned) {
        scouting.keepOnly(replanned.trip(), replanned.customers(), replanned.by());
    }

    @EventListener
    public void on(TripClosed closed) {
        scouting.keepOnly(closed.trip(), List.of(), closed.by());
    }

    private void open(
            VisitId visit, @Nullable TripReportId report, CustomerId customer, PersonId author, LocalDate due) {
        Verification opened = verifications.save(
                new Verification(VerificationId.next(), visit, report, customer, author, clock.instant(), due));
        audit.record(
                AuditKind.CREATED,
                null,
                new SourceRef("verification", opened.getId().value()),
                Changes.none().note("visit", visit));
    }
}
