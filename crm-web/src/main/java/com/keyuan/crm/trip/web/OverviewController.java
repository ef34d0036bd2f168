package com.keyuan.crm.trip.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.trip.ReportReading;
import com.keyuan.crm.trip.ReportSubmission;
import com.keyuan.crm.trip.ReportWriting;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.web.Keeping.Outcome;
import com.keyuan.crm.trip.web.Moves.Attempt;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A report as a whole: its summary, why planned customers were not visited, and handing it in. */
@Controller
@RequiredArgsConstructor
class OverviewController {

    private final ReportReading reports;
    private final ReportWriting writing;
    private final ReportSubmission submission;
    private final ReportScreen screen;

    @GetMapping("/reports/{id}/overview")
    @Permits(Action.REPORT_WRITE)
    String overview(CurrentUser user, @PathVariable UUID id, Model model) {
        return screen.show(user, reports.writing(user, new TripReportId(id)), null, model);
    }

    @PostMapping("/reports/{id}/overview")
    @Permits(Action.REPORT_WRITE)
    String keepOverview(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam long version,
            @Valid @ModelAttribute OverviewForm overviewForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TripReportId report = new TripReportId(id);
        Outcome kept = Keeping.of(
                errors,
                redirect,
                report,
                () -> writing.writeOverview(user, report, version, overviewForm.toOverview()));
        if (kept != Outcome.KEPT) {
            return notKept(kept, user, report, model, response);
        }
        Toast.done(redirect, "trip.done.draft-kept");
        return "redirect:/reports/" + id + "/overview";
    }

    /** What is typed on the page is kept first, so that a report that cannot be handed in yet loses nothing. */
    @PostMapping("/reports/{id}/submission")
    @Permits(Action.REPORT_SUBMIT)
    String submit(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam long version,
            @Valid @ModelAttribute OverviewForm overviewForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TripReportId report = new TripReportId(id);
        long[] written = {version};
        Outcome kept = Keeping.of(
                errors,
                redirect,
                report,
                () -> written[0] = writing.writeOverview(user, report, version, overviewForm.toOverview()));
        if (kept != Outcome.KEPT) {
            return notKept(kept, user, report, model, response);
        }
        boolean submitted = Moves.make(
                new Attempt(new SourceRef("trip_report", id), redirect),
                () -> submission.submit(user, report, written[0]),
                "trip.done.submitted");
        return submitted
                ? "redirect:/trips/" + reports.page(user, report).head().id()
                : "redirect:/reports/" + id + "/overview";
    }

    private String notKept(
            Outcome kept, CurrentUser user, TripReportId report, Model model, HttpServletResponse response) {
        if (kept == Outcome.HANDED_IN) {
            return "redirect:/reports/" + report;
        }
        return Refusals.again(response, screen.show(user, reports.page(user, report), null, model));
    }
}
