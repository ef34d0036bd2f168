package com.keyuan.crm.expense.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.expense.ClaimReading;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExpenseClaimService;
import com.keyuan.crm.expense.ExpenseLineId;
import com.keyuan.crm.expense.LineCategory;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** The lines of a claim while it is written. With htmx the answers are put in place of the editor. */
@Controller
@Permits(Action.CLAIM_EDIT)
@RequiredArgsConstructor
class ClaimLineController {

    private final ExpenseClaimService claims;
    private final ClaimReading reading;
    private final ClaimViews views;

    /** Adds the line, or changes it where the form was opened for one. */
    @PostMapping("/claims/{id}/lines")
    String save(
            CurrentUser user,
            @PathVariable UUID id,
            @Valid @ModelAttribute LineForm lineForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        ExpenseClaimId claim = new ExpenseClaimId(id);
        if (errors.hasErrors() || !isSaved(user, claim, lineForm, errors)) {
            return Refusals.again(response, views.show(user, claim, null, model));
        }
        return "redirect:/claims/" + id;
    }

    @PostMapping("/claims/{id}/lines/{line}/removal")
    String remove(
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable UUID line,
            Model model,
            HttpServletResponse response) {
        try {
            claims.removeLine(user, new ExpenseClaimId(id), new ExpenseLineId(line));
        } catch (RuleViolation violation) {
            return views.refused(user, new ExpenseClaimId(id), violation, model, response);
        }
        return "redirect:/claims/" + id;
    }

    /** What the policy gives for what is being typed. */
    @GetMapping("/claims/limit")
    String limit(
            CurrentUser user,
            @RequestParam(required = false) @Nullable LineCategory category,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable String days,
            Model model) {
        int counted = days != null && days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 1;
        model.addAttribute("limitHint", category == null ? null : reading.hint(user, category, city, counted));
        return "expense/line :: limit";
    }

    private boolean isSaved(CurrentUser user, ExpenseClaimId claim, LineForm form, BindingResult errors) {
        try {
            if (form.getVersion() == null) {
                claims.addLine(user, claim, form.lineId(), form.toInput());
            } else {
                claims.changeLine(user, claim, form.lineId(), form.getVersion(), form.toInput());
            }
            return true;
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
            return false;
        }
    }
}
