package com.keyuan.crm.trip;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the moves of a report are written into the audit log. */
@Component
@RequiredArgsConstructor
class ReportLog {

    private final Audit audit;

    void moved(@Nullable CurrentUser by, TripReport report, ReportState before, @Nullable String note) {
        Changes changes = Changes.none().field("state", before, report.getState());
        boolean approval = report.getState() == ReportState.SIGNED || report.getState() == ReportState.QUALIFIED;
        if (note != null) {
            changes.note("note", note);
        }
        if (report.getSignedFor() != null && report.getState() == ReportState.SIGNED) {
            changes.note("signedFor", report.getSignedFor());
        }
        audit.record(approval ? AuditKind.APPROVED : AuditKind.CHANGED, by, subject(report.getId()), changes);
    }

    void changed(CurrentUser by, TripReportId report, Changes changes) {
        audit.changed(by, subject(report), changes);
    }

    static SourceRef subject(TripReportId report) {
        return new SourceRef("trip_report", report.value());
    }
}
