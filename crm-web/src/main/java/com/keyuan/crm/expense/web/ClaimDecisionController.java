package com.keyuan.crm.expense.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.expense.ClaimClearing;
import com.keyuan.crm.expense.ClaimOverriding;
import com.keyuan.crm.expense.ClaimPaying;
import com.keyuan.crm.expense.CutNotUsable;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExpenseLineId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What finance, and for an override a director, decides about one claim. */
@Controller
@RequiredArgsConstructor
class ClaimDecisionController {

    private final ClaimClearing clearing;
    private final ClaimPaying paying;
    private final ClaimOverriding overriding;
    private final ClaimViews views;

    @Permits(Action.CLAIM_CUT)
    @PostMapping("/claims/{id}/lines/{line}/cut")
    String cut(
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable UUID line,
            @Valid @ModelAttribute DecisionForm decisionForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("cutLine", line);
        model.addAttribute("cutTyped", errors.getFieldValue("allowed"));
        return decided("cut", user, id, errors, model, response, redirect, claim -> {
            Money allowed = decisionForm.getAllowed();
            if (allowed == null) {
                throw new CutNotUsable(Money.ZERO);
            }
            clearing.cut(
                    user, claim, new ExpenseLineId(line), decisionForm.getVersion(), allowed, decisionForm.getNote());
        });
    }

    @Permits(Action.CLAIM_REJECT)
    @PostMapping("/claims/{id}/rejection")
    String reject(
            CurrentUser user,
            @PathVariable UUID id,
            @Valid @ModelAttribute DecisionForm decisionForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return decided(
                "rejected",
                user,
                id,
                errors,
                model,
                response,
                redirect,
                claim -> clearing.reject(user, claim, decisionForm.getVersion(), decisionForm.getNote()));
    }

    @Permits(Action.CLAIM_CLEAR)
    @PostMapping("/claims/{id}/clearing")
    String clear(
            CurrentUser user,
            @PathVariable UUID id,
            @Valid @ModelAttribute DecisionForm decisionForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return decided(
                "cleared",
                user,
                id,
                errors,
                model,
                response,
                redirect,
                claim -> clearing.clear(user, claim, decisionForm.getVersion()));
    }

    @Permits(Action.CLAIM_WITHDRAW)
    @PostMapping("/claims/{id}/withdrawal")
    String withdraw(
            CurrentUser user,
            @PathVariable UUID id,
            @Valid @ModelAttribute DecisionForm decisionForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return decided(
                "withdrawn",
                user,
                id,
                errors,
                model,
                response,
                redirect,
                claim -> clearing.withdraw(user, claim, decisionForm.getVersion(), decisionForm.getNote()));
    }

    @Permits(Action.CLAIM_OVERRIDE)
    @PostMapping("/claims/{id}/override")
    String override(
            CurrentUser user,
            @PathVariable UUID id,
            @Valid @ModelAttribute DecisionForm decisionForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return decided(
                "overridden",
                user,
                id,
                errors,
                model,
                response,
                redirect,
                claim -> overriding.agree(user, claim, decisionForm.getVersion(), decisionForm.getNote()));
    }

    @Permits(Action.CLAIM_PAY_FAILED)
    @PostMapping("/claims/{id}/payment-failure")
    String fail(
            CurrentUser user,
            @PathVariable UUID id,
            @Valid @ModelAttribute DecisionForm decisionForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return decided(
                "failed",
                user,
                id,
                errors,
                model,
                response,
                redirect,
                claim -> paying.fail(user, claim, decisionForm.getVersion(), decisionForm.getNote()));
    }

    @Permits(Action.CLAIM_RELEASE)
    @PostMapping("/claims/{id}/release")
    String release(
            CurrentUser user,
            @PathVariable UUID id,
            @Valid @ModelAttribute DecisionForm decisionForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return decided(
                "released",
                user,
                id,
                errors,
                model,
                response,
                redirect,
                claim -> paying.release(user, claim, decisionForm.getVersion()));
    }

    /** A decision that the service may refuse. */
    private interface Decision {
        void about(ExpenseClaimId claim);
    }

    private String decided(
            String done,
            CurrentUser user,
            UUID id,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Decision decision) {
        ExpenseClaimId claim = new ExpenseClaimId(id);
        if (errors.hasErrors()) {
            return views.notReadable(user, claim, errors, model, response);
        }
        try {
            decision.about(claim);
        } catch (RuleViolation violation) {
            return views.refused(user, claim, violation, model, response);
        }
        Toast.done(redirect, "expense.done." + done);
        return "redirect:/claims/" + id;
    }
}
