package com.keyuan.crm.trip.web;

import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.trip.ReportMoved;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.WrittenElsewhere;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what was typed into a draft, or sees to it that it is shown once more: nothing typed is lost. */
final class Keeping {

    private Keeping() {}

    /** What became of what was typed. */
    enum Outcome {
        KEPT,
        /** The errors say why, and the page shows it once more. */
        NOT_YET,
        /** There is no draft any more. */
        HANDED_IN
    }

    static Outcome of(BindingResult errors, RedirectAttributes redirect, TripReportId report, Runnable writing) {
        Refusals.about(new SourceRef("trip_report", report.value()));
        if (errors.hasErrors()) {
            return Outcome.NOT_YET;
        }
        try {
            writing.run();
            return Outcome.KEPT;
        } catch (ReportMoved moved) {
            Refusals.onTheNextPage(redirect, moved);
            return Outcome.HANDED_IN;
        } catch (StaleVersion stale) {
            Refusals.into(errors, new WrittenElsewhere());
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
        }
        return Outcome.NOT_YET;
    }
}
