package com.keyuan.crm.trip;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.calendar.WorkingDays;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.task.TaskId;
import com.keyuan.crm.task.TaskService;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing in a report that the checklist holds complete. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReportSubmission {

    private final TripReports reports;
    private final Trips trips;
    private final TripService travelling;
    private final TripPeople people;
    private final ReportPages pages;
    private final ReportChecklists checklists;
    private final ReportVersions versions;
    private final WorkingDays workingDays;
    private final TripSettings settings;
    private final TaskService tasks;
    private final ReportLog log;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Hands the report in, as it stands on the page of this version; the submission is kept as it is. A trip whose last
     * day has come ends with it.
     *
     * @throws ReportIncomplete while the checklist misses something
     * @throws TripMoved while the trip is still under way
     */
    public void submit(CurrentUser user, TripReportId id, long version) {
        access.require(user, Action.REPORT_SUBMIT, id.value());
        TripReport report = reports.findLocked(id).orElseThrow(() -> new NotFound("trip_report", id));
        if (report.getState() != ReportState.DRAFT) {
            throw new ReportMoved(report.getState());
        }
        StaleVersion.check("trip_report", id, ReportWriting.versionOf(report), version);
        Trip trip = endedTrip(user, report);
        ReportPage page = pages.page(id).orElseThrow(() -> new NotFound("trip_report", id));
        LocalDate today = BusinessZone.today(clock);
        boolean late = workingDays.between(trip.getDates().to(), today) > settings.reportWithin();
        report.submit(CompletenessRule.check(page.facts(), checklists.current()), late, clock.instant());
        reports.saveAndFlush(report);
        versions.keep(id, report.getSubmissions(), user.id(), clock.instant(), page.content());
        log.moved(user, report, ReportState.DRAFT, null);
        askAdministrator(report, trip, today);
        events.publishEvent(new TripReportSubmitted(id, report.getTrip()));
    }

    private Trip endedTrip(CurrentUser user, TripReport report) {
        Trip trip = trips.findById(report.getTrip()).orElseThrow(() -> new NotFound("trip", report.getTrip()));
        if (trip.getState() == TripState.UNDER_WAY
                && !BusinessZone.today(clock).isBefore(trip.getDates().to())) {
            travelling.finish(user, trip);
        }
        if (trip.getState() != TripState.ENDED) {
            throw new TripMoved(trip.getState());
        }
        return trip;
    }

    /** Where nobody may sign, the paper says so and the administrator is asked for a deputy. */
    private void askAdministrator(TripReport report, Trip trip, LocalDate today) {
        if (people.anybodyMaySign(report.getId(), today)) {
            return;
        }
        report.note(PaperNote.NO_SIGNER);
        reports.saveAndFlush(report);
        for (PersonId administrator : people.administrators()) {
            tasks.open(
                    TaskId.next(),
                    administrator,
                    "为 " + trip.getNumber() + " 指定签字代理人",
                    workingDays.plus(today, 1),
                    null,
                    ReportLog.subject(report.getId()));
        }
    }
}
