package com.keyuan.crm.expense.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.expense.CityClass;
import com.keyuan.crm.expense.PolicyChanged;
import com.keyuan.crm.expense.ReimbursementPolicy;
import com.keyuan.crm.expense.ReimbursementPolicyService;
import com.keyuan.crm.expense.VerificationMode;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The policy of travel money, readable by whoever claims. */
@Controller
@RequiredArgsConstructor
class ExpensePolicyController {

    private final ReimbursementPolicyService policies;
    private final MessageSource messages;

    /** No field but those on the page. */
    @InitBinder("expensePolicyForm")
    void bind(WebDataBinder binder) {
        binder.setAllowedFields(ExpensePolicyForm.fields());
    }

    @Permits(Action.EXPENSE_POLICY_VIEW)
    @GetMapping("/claims/policy")
    String page(CurrentUser user, Model model) {
        ExpensePolicyForm form = ExpensePolicyForm.from(policies.current(user));
        model.addAttribute("expensePolicyForm", form);
        model.addAttribute("cells", form.cells(null));
        return show(user, model);
    }

    @Permits(Action.EXPENSE_POLICY_DECIDE)
    @PostMapping("/claims/policy")
    String decide(
            CurrentUser user,
            @Valid @ModelAttribute ExpensePolicyForm expensePolicyForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (errors.hasErrors() || !isDecided(user, expensePolicyForm, errors)) {
                model.addAttribute("cells", expensePolicyForm.cells(errors));
                return Refusals.again(response, show(user, model));
            }
        } catch (StaleVersion stale) {
            ReimbursementPolicy current = policies.current(user);
            Refusals.into(errors, new PolicyChanged(current.version()));
            expensePolicyForm.show(current);
            model.addAttribute("cells", expensePolicyForm.cells(null));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(user, model);
        }
        Toast.done(redirect, "expense.done.policy");
        return "redirect:/claims/policy";
    }

    private String show(CurrentUser user, Model model) {
        model.addAttribute("history", policies.history(user));
        model.addAttribute("mayDecide", policies.mayDecide(user));
        model.addAttribute("categories", ExpensePolicyForm.CATEGORIES);
        model.addAttribute("cityClasses", CityClass.values());
        model.addAttribute(
                "modes",
                Arrays.stream(VerificationMode.values())
                        .map(mode -> Option.of(
                                mode,
                                messages.getMessage("expense.mode." + mode, null, LocaleContextHolder.getLocale())))
                        .toList());
        return "expense/policy";
    }

    private boolean isDecided(CurrentUser user, ExpensePolicyForm form, BindingResult errors) {
        try {
            policies.decide(user, form.getVersion(), form.toVerification(), form.toLimits(), form.getReason());
            return true;
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
            return false;
        }
    }
}
