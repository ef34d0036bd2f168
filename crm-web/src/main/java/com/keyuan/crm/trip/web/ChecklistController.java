package com.keyuan.crm.trip.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.trip.ChecklistService;
import com.keyuan.crm.trip.ReportChecklists;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a report is held to, and how it was before. */
@Controller
@Permits(Action.REPORT_CHECKLIST_EDIT)
@RequiredArgsConstructor
class ChecklistController {

    private final ChecklistService checklists;

    @GetMapping("/report-checklist")
    String show(CurrentUser user, Model model) {
        List<ReportChecklists.Stored> versions = checklists.versions(user);
        model.addAttribute("versions", versions);
        model.addAttribute("checklistForm", ChecklistForm.from(versions.get(0).checklist()));
        return "trip/checklist";
    }

    @PostMapping("/report-checklist")
    String change(
            CurrentUser user,
            @Valid @ModelAttribute ChecklistForm checklistForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || !isChanged(user, checklistForm, errors)) {
            model.addAttribute("versions", checklists.versions(user));
            return Refusals.again(response, "trip/checklist");
        }
        Toast.done(redirect, "trip.done.checklist");
        return "redirect:/report-checklist";
    }

    private boolean isChanged(CurrentUser user, ChecklistForm form, BindingResult errors) {
        try {
            checklists.change(
                    user,
                    form.getVersion(),
                    Objects.requireNonNull(form.getMinLength()),
                    form.isDateRequired(),
                    form.toPhrases());
            return true;
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
            return false;
        }
    }
}
