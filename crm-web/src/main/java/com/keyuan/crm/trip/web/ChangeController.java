package com.keyuan.crm.trip.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.FactField;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.trip.ProposedChangeId;
import com.keyuan.crm.trip.ReportMoved;
import com.keyuan.crm.trip.ReportWriting;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.web.Moves.Attempt;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposing changes of the customer base while one writes a report. */
@Controller
@RequiredArgsConstructor
class ChangeController {

    private final ReportWriting writing;
    private final ReportScreen screen;
    private final FactValues facts;

    @PostMapping("/reports/{id}/changes")
    @Permits(Action.REPORT_WRITE)
    String propose(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam FactField field,
            @Valid @ModelAttribute ChangeForm changeForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        UUID visit = changeForm.getVisit();
        if (visit == null || changeForm.getChange() == null) {
            return "redirect:/reports/" + id;
        }
        Refusals.about(new SourceRef("trip_report", id));
        try {
            if (!errors.hasErrors()) {
                propose(user, new TripReportId(id), field, changeForm);
                Toast.done(redirect, "trip.done.proposed");
                return page(id, visit);
            }
        } catch (ReportMoved moved) {
            Refusals.onTheNextPage(redirect, moved);
            return page(id, visit);
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
        }
        return Refusals.again(response, screen.section(user, new TripReportId(id), visit, model));
    }

    private void propose(CurrentUser user, TripReportId report, FactField field, ChangeForm form) {
        writing.propose(
                user,
                report,
                new ProposedChangeId(Objects.requireNonNull(form.getChange())),
                new VisitId(Objects.requireNonNull(form.getVisit())),
                field,
                form.about(field),
                facts.coded(field, form.typed(field)));
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
                new Attempt(new SourceRef("trip_report", id), redirect),
                () -> writing.withdraw(user, new TripReportId(id), new ProposedChangeId(change)),
                "trip.done.withdrawn");
        return page(id, visit);
    }

    private static String page(UUID id, UUID part) {
        return "redirect:/reports/" + id + "?part=" + part;
    }
}
