package com.keyuan.crm.trip.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.trip.ReportPage;
import com.keyuan.crm.trip.ReportReading;
import com.keyuan.crm.trip.ReportWriting;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.VisitId;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a report with the checklist beside it, and reading one. */
@Controller
@RequiredArgsConstructor
class ReportController {

    private final ReportReading reports;
    private final ReportWriting writing;
    private final ReportScreen screen;
    private final Clock clock;

    @GetMapping("/trips/{id}/report")
    @Permits(Action.REPORT_VIEW)
    String ofTrip(CurrentUser user, @PathVariable UUID id) {
        return "redirect:/reports/" + reports.ofTrip(user, new TripId(id));
    }

    /** @param part the visit whose section lies open; the overview without one */
    @GetMapping("/reports/{id}")
    @Permits(Action.REPORT_VIEW)
    String page(
            CurrentUser user, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID part, Model model) {
        ReportPage page = reports.page(user, new TripReportId(id));
        Optional<ReportPage.Section> section =
                part == null ? page.sections().stream().findFirst() : page.section(new VisitId(part));
        return screen.show(user, page, section.orElse(null), model);
    }

    /** As one writes: keeps the draft and answers with what the checklist says now. */
    @HxRequest
    @PostMapping("/reports/{id}/sections/{visit}")
    @Permits(Action.REPORT_WRITE)
    String keep(
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @Valid @ModelAttribute SectionForm sectionForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        TripReportId report = new TripReportId(id);
        if (!errors.hasErrors()) {
            sectionForm.setVersion(
                    writing.write(user, report, sectionForm.getVersion(), sectionForm.toText(new VisitId(visit))));
        } else {
            response.setStatus(422);
        }
        ReportPage page = reports.page(user, report);
        screen.fill(page, model);
        model.addAttribute("part", page.section(new VisitId(visit)).orElse(null));
        model.addAttribute("savedAt", clock.instant());
        return "trip/report :: kept";
    }

    @PostMapping("/reports/{id}/sections/{visit}")
    @Permits(Action.REPORT_WRITE)
    String save(
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @Valid @ModelAttribute SectionForm sectionForm,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID following,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TripReportId report = new TripReportId(id);
        Keeping.Outcome kept = Keeping.of(
                errors,
                redirect,
                report,
                () -> sectionForm.setVersion(
                        writing.write(user, report, sectionForm.getVersion(), sectionForm.toText(new VisitId(visit)))));
        if (kept == Keeping.Outcome.HANDED_IN) {
            return "redirect:/reports/" + id;
        }
        if (kept == Keeping.Outcome.NOT_YET) {
            ReportPage page = reports.page(user, report);
            sectionForm.setVersion(page.paper().version());
            Optional<ReportPage.Section> section = page.section(new VisitId(visit));
            return Refusals.again(response, screen.show(user, page, section.orElse(null), model));
        }
        Toast.done(redirect, "trip.done.draft-kept");
        return "redirect:/reports/" + id + "?part=" + (following == null ? visit : following);
    }
}
