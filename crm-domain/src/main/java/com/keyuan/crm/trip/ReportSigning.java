package com.keyuan.crm.trip;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.task.TaskService;
import com.keyuan.crm.trip.OwnPaperRule.Paper;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing reports, one by one or several that were read, and giving them back. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReportSigning {

    /** How many may be signed together. */
    public static final int MOST = 50;

    private final TripReports reports;
    private final Trips trips;
    private final TripPeople people;
    private final ReportOpenings openings;
    private final ReportVersions versions;
    private final ProposedChanges changes;
    private final TaskService tasks;
    private final ReportLog log;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** A report as the signer saw it. */
    public record Seen(TripReportId report, long version) {}

    /** Whether the user may say what reports are held to. */
    public boolean directs(CurrentUser user) {
        return access.allows(user, Action.REPORT_CHECKLIST_EDIT);
    }

    /** Remembers that the signer has opened this submission. */
    public void open(CurrentUser user, TripReportId id) {
        access.require(user, Action.REPORT_SIGN, id.value());
        TripReport report = reports.findById(id).orElseThrow(() -> new NotFound("trip_report", id));
        if (report.getState() == ReportState.SUBMITTED) {
            openings.opened(id, report.getSubmissions(), user.id(), clock.instant());
        }
    }

    /**
     * Signs one report that lies open.
     *
     * @param version of the report on the page
     */
    public void sign(CurrentUser user, TripReportId id, long version) {
        access.require(user, Action.REPORT_SIGN, id.value());
        sign(user, new Seen(id, version), false);
    }

    /** Signs several together, all or none. @throws NotOpened where the signer did not open one of them */
    public void signTogether(CurrentUser user, List<Seen> seen) {
        access.requireAll(
                user,
                Action.REPORT_SIGN,
                seen.stream().map(one -> one.report().value()).toList());
        if (seen.size() > MOST) {
            throw new TooManyTogether(MOST);
        }
        // always in the same order, so that two signers never wait for each other
        seen.stream()
                .distinct()
                .sorted(Comparator.comparing(one -> one.report().value()))
                .forEach(one -> sign(user, one, true));
    }

    private void sign(CurrentUser user, Seen seen, boolean mustBeOpened) {
        TripReport report = locked(seen.report(), ReportState.SUBMITTED, seen.version());
        Trip trip = tripOf(report);
        SigningRule.Signature signature = SigningRule.sign(
                new Paper(trip.getTraveller(), trip.getCompanions(), Map.of()),
                people.signer(user.id(), trip.getTraveller(), BusinessZone.today(clock)));
        if (mustBeOpened && !openings.hasOpened(seen.report(), report.getSubmissions(), user.id())) {
            throw new NotOpened(trip.getNumber());
        }
        ReportState before = report.getState();
        report.sign(signature, clock.instant());
        reports.saveAndFlush(report);
        tasks.closeBySource(user, ReportLog.subject(seen.report()));
        log.moved(user, report, before, null);
        events.publishEvent(new TripReportSigned(report.getId(), report.getTrip()));
    }

    /**
     * Back to the traveller, with reasons: by a signer before the signature, by the assistant after it. The version
     * that was handed in is kept with them.
     */
    public void giveBack(CurrentUser user, TripReportId id, long version, @Nullable String reasons) {
        access.require(user, Action.REPORT_RETURN, id.value());
        TripReport report = locked(id, null, version);
        ReportState before = report.getState();
        if (tripOf(report).isOf(user.id())) {
            throw new OwnPaper();
        }
        report.giveBack(user.id(), reasons, clock.instant());
        reports.saveAndFlush(report);
        for (ProposedChange change : changes.findByReport(id)) {
            change.reopen();
            changes.save(change);
        }
        String kept = report.getReturnedNote();
        String why = kept == null ? "" : kept;
        versions.returned(id, report.getSubmissions(), user.id(), clock.instant(), why);
        tasks.closeBySource(user, ReportLog.subject(id));
        log.moved(user, report, before, why);
        events.publishEvent(new TripReportReturned(id, report.getTrip(), user.id(), why));
    }

    /** Locks the row; whoever comes second sees where the report stands now rather than a stale version. */
    private TripReport locked(TripReportId id, @Nullable ReportState expected, long version) {
        TripReport report = reports.findLocked(id).orElseThrow(() -> new NotFound("trip_report", id));
        boolean elsewhere =
                expected == null ? !report.getState().canBecome(ReportState.DRAFT) : report.getState() != expected;
        if (elsewhere) {
            throw new ReportMoved(report.getState());
        }
        StaleVersion.check("trip_report", id, ReportWriting.versionOf(report), version);
        return report;
    }

    private Trip tripOf(TripReport report) {
        return trips.findById(report.getTrip()).orElseThrow(() -> new NotFound("trip", report.getTrip()));
    }
}
