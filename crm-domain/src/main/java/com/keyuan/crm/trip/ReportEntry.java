package com.keyuan.crm.trip;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerFacts;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.trip.OwnPaperRule.Paper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The assistant decides on each proposed change and marks the report 差旅信息合格. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReportEntry {

    private final TripReports reports;
    private final Trips trips;
    private final Visits visits;
    private final ProposedChanges changes;
    private final ProposalSealing sealing;
    private final CustomerFacts facts;
    private final TripSettings settings;
    private final ReportLog log;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * The customer base will take it over.
     *
     * @param version of the change on the page where it is decided
     * @throws ProposalNotUsable when the customer base cannot take it over
     */
    public TripReportId accept(CurrentUser user, ProposedChangeId id, long version) {
        ProposedChange change = toDecide(user, id);
        if (change.isAcceptedBy(user.id())) {
            return change.getReport(); // pressed twice
        }
        requireSeen(change, version);
        sealing.usable(change);
        ChangeState before = change.getState();
        change.accept(user.id(), clock.instant());
        return decided(user, change, before);
    }

    /** The customer base will not take it over. */
    public TripReportId refuse(CurrentUser user, ProposedChangeId id, long version, @Nullable String because) {
        ProposedChange change = toDecide(user, id);
        requireSeen(change, version);
        ChangeState before = change.getState();
        change.refuse(user.id(), because, clock.instant());
        return decided(user, change, before);
    }

    private ProposedChange toDecide(CurrentUser user, ProposedChangeId id) {
        access.require(user, Action.REPORT_ENTRY_QUEUE);
        ProposedChange change = changes.findById(id).orElseThrow(() -> new NotFound("proposed_change", id));
        access.require(user, Action.REPORT_ENTER, change.getReport().value());
        TripReport report = locked(change.getReport());
        checkOwnPaper(user.id(), report);
        return change;
    }

    /** What was decided in another window is not decided anew from a page that does not show it. */
    private static void requireSeen(ProposedChange change, long version) {
        StaleVersion.check("proposed_change", change.getId(), Objects.requireNonNull(change.getVersion()), version);
    }

    private TripReportId decided(CurrentUser user, ProposedChange change, ChangeState before) {
        changes.save(change);
        log.changed(
                user,
                change.getReport(),
                Changes.none()
                        .field("change." + change.getId(), before, change.getState())
                        .note("field", change.getField()));
        return change.getReport();
    }

    /**
     * 差旅信息合格: what was accepted enters the customer base in this transaction, each fact with its visit as the
     * source, and the phone team's calls begin.
     *
     * @throws ChangesUndecided while a proposed change is open
     */
    public void qualify(CurrentUser user, TripReportId id, long version) {
        access.require(user, Action.REPORT_QUALIFY, id.value());
        TripReport report = locked(id);
        StaleVersion.check("trip_report", id, ReportWriting.versionOf(report), version);
        boolean signedByThemselves = checkOwnPaper(user.id(), report);
        enterFacts(user, id);
        report.qualify(user.id(), clock.instant());
        if (signedByThemselves) {
            report.note(PaperNote.ENTERED_BY_SIGNER);
        }
        List<Visit> called = visits.findByTrip(report.getTrip());
        called.forEach(Visit::becomeDue);
        called.forEach(visits::save);
        log.moved(user, report, ReportState.SIGNED, null);
        report.concludeVerification(
                ReportOutcomeRule.outcome(called.stream().map(Visit::standing).toList()), clock.instant());
        reports.saveAndFlush(report);
        events.publishEvent(new TripReportQualified(id, report.getTrip()));
    }

    private void enterFacts(CurrentUser user, TripReportId id) {
        List<ProposedChange> proposed = changes.findByReport(id);
        long open = proposed.stream()
                .filter(change -> change.getState() == ChangeState.OPEN)
                .count();
        if (open > 0) {
            throw new ChangesUndecided(open);
        }
        for (ProposedChange change : proposed) {
            if (change.getState() == ChangeState.ACCEPTED) {
                facts.enter(
                        user, change.getCustomer(), sealing.usable(change), VisitService.subject(change.getVisit()));
                change.entered();
                changes.save(change);
            }
        }
    }

    private TripReport locked(TripReportId id) {
        TripReport report = reports.findLocked(id).orElseThrow(() -> new NotFound("trip_report", id));
        if (report.getState() != ReportState.SIGNED) {
            throw new ReportMoved(report.getState());
        }
        return report;
    }

    /** @return whether the same person signed, which the paper then says */
    private boolean checkOwnPaper(PersonId person, TripReport report) {
        Trip trip = trips.findById(report.getTrip()).orElseThrow(() -> new NotFound("trip", report.getTrip()));
        PersonId signer = report.getSignedBy();
        Paper paper = new Paper(
                trip.getTraveller(),
                trip.getCompanions(),
                signer == null ? Map.of() : Map.of(Duty.SIGN, Set.of(signer)));
        return OwnPaperRule.check(paper, person, Duty.ENTER, settings.fourPersons())
                .isPresent();
    }
}
