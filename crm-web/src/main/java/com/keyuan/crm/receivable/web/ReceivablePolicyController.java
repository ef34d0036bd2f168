package com.keyuan.crm.receivable.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.receivable.ReceivablePolicies;
import com.keyuan.crm.receivable.ReceivablePolicyService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The policy of alerts, in versions. */
@Controller
@RequestMapping("/receivables/policy")
@RequiredArgsConstructor
class ReceivablePolicyController {

    private final ReceivablePolicyService policies;

    @GetMapping
    @Permits(Action.RECEIVABLE_POLICY_VIEW)
    String page(CurrentUser user, Model model) {
        List<ReceivablePolicies.Version> versions = policies.versions(user);
        model.addAttribute(
                "receivablePolicyForm",
                ReceivablePolicyForm.from(versions.get(0).policy()));
        return show(user, versions, model);
    }

    private String show(CurrentUser user, List<ReceivablePolicies.Version> versions, Model model) {
        model.addAttribute("versions", versions)
                .addAttribute("present", versions.get(0).policy())
                .addAttribute("mayDecide", policies.mayDecide(user));
        return "receivable/policy";
    }

    @PostMapping
    @Permits(Action.RECEIVABLE_POLICY_DECIDE)
    String decide(
            CurrentUser user,
            @Valid @ModelAttribute ReceivablePolicyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                policies.decide(
                        user,
                        form.getSeen(),
                        form.toSteps(),
                        Objects.requireNonNull(form.getManagerFrom()),
                        Objects.requireNonNull(form.getDirectorFrom()),
                        Objects.requireNonNull(form.getReason()).strip());
                Toast.done(redirect, "receivable.done.policyDecided");
                return "redirect:/receivables/policy";
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, show(user, policies.versions(user), model));
    }
}
