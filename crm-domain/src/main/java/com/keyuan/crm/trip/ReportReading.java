package com.keyuan.crm.trip;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.calendar.WorkingDays;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports to look at: the page, the queues, the checklist's word, the earlier versions. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ReportReading {

    private static final int PAGE = 50;

    private final ReportPages pages;
    private final ReportChecklists checklists;
    private final ReportVersions versions;
    private final WorkingDays workingDays;
    private final TripSettings settings;
    private final Access access;
    private final AccessPolicy policy;

    public ReportPage page(CurrentUser user, TripReportId id) {
        access.require(user, Action.REPORT_VIEW, id.value());
        return pages.page(id).orElseThrow(() -> new NotFound("trip_report", id));
    }

    /** The report as its author writes it. */
    public ReportPage writing(CurrentUser user, TripReportId id) {
        access.require(user, Action.REPORT_WRITE, id.value());
        return page(user, id);
    }

    /** The report as an assistant enters it, who never does so with an own paper. */
    public ReportPage entering(CurrentUser user, TripReportId id) {
        access.require(user, Action.REPORT_ENTER, id.value());
        return page(user, id);
    }

    /** The report of a trip. */
    public TripReportId ofTrip(CurrentUser user, TripId trip) {
        access.require(user, Action.TRIP_VIEW, trip.value());
        return pages.ofTrip(trip).orElseThrow(() -> new NotFound("trip_report of", trip));
    }

    /** What the checklist says of the page. */
    public Completeness check(ReportPage page) {
        return CompletenessRule.check(page.facts(), checklists.current());
    }

    /** The last day on which the report is not late. */
    public LocalDate dueOn(ReportPage page) {
        return workingDays.plus(page.head().to(), settings.reportWithin());
    }

    /** Working days left until then, 0 on the day itself or after it. */
    public int daysLeft(ReportPage page, LocalDate today) {
        return workingDays.between(today, dueOn(page));
    }

    /** What the user may sign, longest waiting first. */
    public Slice<ReportPages.QueueRow> toSign(CurrentUser user, @Nullable String after) {
        access.require(user, Action.REPORT_SIGN_QUEUE);
        return pages.toSign(policy.filter(user, Action.REPORT_SIGN), user.id(), after, PAGE);
    }

    public long countToSign(CurrentUser user) {
        access.require(user, Action.REPORT_SIGN_QUEUE);
        return pages.countToSign(policy.filter(user, Action.REPORT_SIGN));
    }

    /** What the user may enter, longest waiting first. */
    public Slice<ReportPages.QueueRow> toEnter(CurrentUser user, @Nullable String after) {
        access.require(user, Action.REPORT_ENTRY_QUEUE);
        return pages.toEnter(policy.filter(user, Action.REPORT_ENTER), user.id(), after, PAGE);
    }

    public long countToEnter(CurrentUser user) {
        access.require(user, Action.REPORT_ENTRY_QUEUE);
        return pages.countToEnter(policy.filter(user, Action.REPORT_ENTER));
    }

    /** Every submission of the report, newest first. */
    public List<ReportVersion> versions(CurrentUser user, TripReportId id) {
        access.require(user, Action.REPORT_VIEW, id.value());
        return versions.of(id);
    }
}
