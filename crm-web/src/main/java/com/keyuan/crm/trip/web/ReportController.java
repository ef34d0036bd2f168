package com.keyuan.crm.trip.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.FactField;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.trip.ProposedChangeId;
import com.keyuan.crm.trip.ReportPage;
import com.keyuan.crm.trip.ReportReading;
import com.keyuan.crm.trip.ReportState;
import com.keyuan.crm.trip.ReportSubmission;
import com.keyuan.crm.trip.ReportWriting;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.web.Moves.Attempt;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
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
    private final ReportSubmission submission;
    private final FactValues facts;
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
        return show(user, page, section.orElse(null), model);
    }

    @GetMapping("/reports/{id}/overview")
    @Permits(Action.REPORT_WRITE)
    String overview(CurrentUser user, @PathVariable UUID id, Model model) {
        return show(user, reports.writing(user, new TripReportId(id)), null, model);
    }

    /** To write while it is one's own draft, else to read. */
    private String show(CurrentUser user, ReportPage page, ReportPage.@Nullable Section section, Model model) {
        fill(page, model);
        if (!user.isSelf(page.head().traveller()) || page.paper().state() != ReportState.DRAFT) {
            model.addAttribute("versions", reports.versions(user, page.paper().id()));
            return "trip/report-view";
        }
        if (section != null) {
            model.addAttribute("sectionForm", SectionForm.from(page, section));
        }
        return editor(page, section, model);
    }

    private String editor(ReportPage page, ReportPage.@Nullable Section section, Model model) {
        model.addAttribute("part", section);
        model.addAttribute("newChange", ProposedChangeId.next());
        model.addAttribute("fields", FactField.values());
        if (section != null) {
            List<ReportPage.Section> all = page.sections();
            int at = all.indexOf(section);
            model.addAttribute(
                    "following", at + 1 < all.size() ? all.get(at + 1).visit() : null);
        }
        return "trip/report";
    }

    private void fill(ReportPage page, Model model) {
        model.addAttribute("report", page);
        model.addAttribute("head", page.head());
        model.addAttribute("check", reports.check(page));
        model.addAttribute("dueOn", reports.dueOn(page));
        model.addAttribute("daysLeft", reports.daysLeft(page, BusinessZone.today(clock)));
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
        fill(page, model);
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
        if (errors.hasErrors()) {
            ReportPage page = reports.page(user, report);
            fill(page, model);
            return Refusals.again(
                    response, editor(page, page.section(new VisitId(visit)).orElse(null), model));
        }
        boolean kept = Moves.make(
                attempt(id, redirect),
                () -> writing.write(user, report, sectionForm.getVersion(), sectionForm.toText(new VisitId(visit))),
                "trip.done.draft-kept");
        return page(id, kept && following != null ? following : visit);
    }

    @PostMapping("/reports/{id}/summary")
    @Permits(Action.REPORT_WRITE)
    String summary(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String summary,
            RedirectAttributes redirect) {
        Moves.make(
                attempt(id, redirect),
                () -> writing.writeSummary(user, new TripReportId(id), version, summary),
                "trip.done.draft-kept");
        return "redirect:/reports/" + id + "/overview";
    }

    @PostMapping("/reports/{id}/explanations")
    @Permits(Action.REPORT_WRITE)
    String explain(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam UUID customer,
            @RequestParam(required = false) @Nullable String because,
            RedirectAttributes redirect) {
        Moves.make(
                attempt(id, redirect),
                () -> writing.explain(user, new TripReportId(id), new CustomerId(customer), because),
                "trip.done.draft-kept");
        return "redirect:/reports/" + id + "/overview";
    }

    @PostMapping("/reports/{id}/changes")
    @Permits(Action.REPORT_WRITE)
    String propose(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam UUID change,
            @RequestParam UUID visit,
            @RequestParam FactField field,
            @RequestParam(required = false) @Nullable UUID contact,
            @RequestParam(defaultValue = "") String value,
            RedirectAttributes redirect) {
        Moves.make(
                attempt(id, redirect),
                () -> writing.propose(
                        user,
                        new TripReportId(id),
                        new ProposedChangeId(change),
                        new VisitId(visit),
                        field,
                        contact == null || !field.concernsContact() ? null : new ContactId(contact),
                        facts.coded(field, value)),
                "trip.done.proposed");
        return page(id, visit);
    }

    @PostMapping("/reports/{id}/changes/{change}/withdrawal")
    @Permits(Action.REPORT_WRITE)
    String withdraw(
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable UUID change,
            @RequestParam UUID visit,
            RedirectAttributes redirect) {
        Moves.make(
                attempt(id, redirect),
                () -> writing.withdraw(user, new TripReportId(id), new ProposedChangeId(change)),
                "trip.done.withdrawn");
        return page(id, visit);
    }

    @PostMapping("/reports/{id}/submission")
    @Permits(Action.REPORT_SUBMIT)
    String submit(CurrentUser user, @PathVariable UUID id, @RequestParam long version, RedirectAttributes redirect) {
        TripReportId report = new TripReportId(id);
        boolean submitted = Moves.make(
                attempt(id, redirect), () -> submission.submit(user, report, version), "trip.done.submitted");
        return submitted
                ? "redirect:/trips/" + reports.page(user, report).head().id()
                : "redirect:/reports/" + id;
    }

    private static Attempt attempt(UUID id, RedirectAttributes redirect) {
        return new Attempt(new SourceRef("trip_report", id), redirect);
    }

    private static String page(UUID id, UUID part) {
        return "redirect:/reports/" + id + "?part=" + part;
    }
}
