package com.keyuan.crm.trip;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.FactField;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The traveller writes the report: sections, explanations, proposed changes. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReportWriting {

    private final TripReports reports;
    private final Trips trips;
    private final Visits visits;
    private final ProposedChanges changes;
    private final ProposalSealing sealing;
    private final ReportLog log;
    private final Access access;
    private final Clock clock;

    /**
     * What the traveller writes of one visit.
     *
     * @param met whom they met there
     */
    public record SectionText(
            VisitId visit,
            VisitNote note,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            Set<ContactId> met) {}

    /**
     * Keeps what is typed into one section; the draft is saved as one writes.
     *
     * @param version of the report when the page was opened or last saved
     * @return the version to write on
     */
    public long write(CurrentUser user, TripReportId id, long version, SectionText text) {
        TripReport report = toWrite(user, id, version);
        ReportSection before = report.getSections().get(text.visit().value());
        if (before == null) {
            throw new NotFound("visit", text.visit());
        }
        if (visits.countOf(before.customer(), text.met()) != text.met().size()) {
            throw new VisitWrong("contact-elsewhere", "met");
        }
        report.write(text.visit(), checked(text.note()), text.nextStep(), text.nextStepOn(), text.met());
        ReportSection after = report.getSections().get(text.visit().value());
        log.changed(user, id, difference(text.visit(), before, after));
        return versionOf(reports.saveAndFlush(report));
    }

    /**
     * What the traveller writes of the trip as a whole.
     *
     * @param summary what it brought; null leaves it as it is
     * @param because why planned customers were not visited; of those not named it stays as it is
     */
    public record Overview(@Nullable String summary, Map<CustomerId, String> because) {

        public Overview {
            because = Map.copyOf(because);
        }
    }

    /**
     * Keeps what is written of the trip as a whole.
     *
     * @return the version to write on
     */
    public long writeOverview(CurrentUser user, TripReportId id, long version, Overview overview) {
        TripReport report = toWrite(user, id, version);
        if (overview.summary() != null) {
            String before = report.getSummary();
            report.writeSummary(overview.summary());
            log.changed(user, id, Changes.none().field("summary", before, report.getSummary()));
        }
        explain(user, report, overview.because());
        return versionOf(reports.saveAndFlush(report));
    }

    private void explain(CurrentUser user, TripReport report, Map<CustomerId, String> because) {
        if (because.isEmpty()) {
            return;
        }
        Trip trip = trips.findById(report.getTrip()).orElseThrow(() -> new NotFound("trip", report.getTrip()));
        because.forEach((customer, text) -> {
            String before = trip.explanationOf(customer);
            trip.explain(customer, text);
            log.changed(
                    user,
                    report.getId(),
                    Changes.none().field("notVisited." + customer, before, trip.explanationOf(customer)));
        });
        trips.saveAndFlush(trip);
    }

    /**
     * Proposes a change of the customer base that the visit brought to light; what the report proposed for the same
     * field of the same record before is replaced. The same form sent twice proposes it once.
     *
     * @param value in the form that {@link FactField} states
     */
    public void propose(
            CurrentUser user,
            TripReportId id,
            ProposedChangeId change,
            VisitId visit,
            FactField field,
            @Nullable ContactId contact,
            String value) {
        access.require(user, Action.REPORT_WRITE, id.value());
        TripReport report = reports.findLocked(id).orElseThrow(() -> new NotFound("trip_report", id));
        if (report.getState() != ReportState.DRAFT) {
            throw new ReportMoved(report.getState());
        }
        ReportSection section = report.getSections().get(visit.value());
        if (section == null) {
            throw new NotFound("visit", visit);
        }
        if (changes.findById(change).isPresent()) {
            return; // the form was sent twice
        }
        ProposedChange proposed = new ProposedChange(
                change,
                id,
                visit,
                section.customer(),
                sealing.propose(change, section.customer(), field, contact, value),
                clock.instant());
        String before = replaced(proposed);
        changes.save(proposed);
        log.changed(user, id, Changes.none().field("proposed." + field, before, proposed.shown()));
    }

    /** @return what is no longer proposed; null where nothing was */
    private @Nullable String replaced(ProposedChange proposed) {
        String before = null;
        for (ProposedChange earlier : changes.findByReport(proposed.getReport())) {
            if (earlier.isReplacedBy(proposed)) {
                before = earlier.shown();
                changes.delete(earlier);
            }
        }
        return before;
    }

    /** Takes a proposed change back. */
    public void withdraw(CurrentUser user, TripReportId id, ProposedChangeId change) {
        access.require(user, Action.REPORT_WRITE, id.value());
        TripReport report = reports.findLocked(id).orElseThrow(() -> new NotFound("trip_report", id));
        if (report.getState() != ReportState.DRAFT) {
            throw new ReportMoved(report.getState());
        }
        changes.findById(change).filter(one -> one.getReport().equals(id)).ifPresent(one -> {
            changes.delete(one);
            log.changed(user, id, Changes.none().field("proposed." + one.getField(), one.shown(), null));
        });
    }

    private TripReport toWrite(CurrentUser user, TripReportId id, long version) {
        access.require(user, Action.REPORT_WRITE, id.value());
        TripReport report = load(id);
        if (report.getState() != ReportState.DRAFT) {
            throw new ReportMoved(report.getState());
        }
        StaleVersion.check("trip_report", id, versionOf(report), version);
        return report;
    }

    private TripReport load(TripReportId id) {
        return reports.findById(id).orElseThrow(() -> new NotFound("trip_report", id));
    }

    static long versionOf(TripReport report) {
        Long version = report.getVersion();
        return version == null ? 0 : version;
    }

    private static VisitNote checked(VisitNote note) {
        TextTooLong.unlessShort("need", note.need(), VisitNote.LONGEST);
        TextTooLong.unlessShort("business", note.business(), VisitNote.LONGEST);
        TextTooLong.unlessShort("competitor", note.competitor(), VisitNote.LONGEST);
        TextTooLong.unlessShort("result", note.result(), VisitNote.LONGEST);
        return note;
    }

    private static Changes difference(VisitId visit, ReportSection before, @Nullable ReportSection after) {
        if (after == null) {
            return Changes.none();
        }
        return Changes.none()
                .field(visit + ".need", before.need(), after.need())
                .field(visit + ".business", before.business(), after.business())
                .field(visit + ".competitor", before.competitor(), after.competitor())
                .field(visit + ".result", before.result(), after.result())
                .field(visit + ".nextStep", before.nextStep(), after.nextStep())
                .field(visit + ".nextStepOn", before.nextStepOn(), after.nextStepOn());
    }
}
