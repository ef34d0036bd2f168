package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.AllocationPolicy;
import com.keyuan.crm.allocation.AllocationPolicyService;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The policy: who may receive what, what the pool gives, when customers fall; and the director's draft with its effect. */
@Controller
@RequestMapping("/allocation/policy")
@RequiredArgsConstructor
class AllocationPolicyController {

    private final AllocationPolicyService policies;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    @Permits(Action.ALLOCATION_POLICY_VIEW)
    String page(CurrentUser user, Model model, Locale locale) {
        List<AllocationPolicy> all = policies.all(user);
        model.addAttribute(
                "allocationPolicyForm",
                AllocationPolicyForm.from(policies.present(user), all.get(0).version(), BusinessZone.today(clock)));
        return page(user, all, model, locale);
    }

    private String page(CurrentUser user, List<AllocationPolicy> all, Model model, Locale locale) {
        model.addAttribute("versions", all)
                .addAttribute("present", policies.present(user).version())
                .addAttribute("mayEdit", user.is(Role.DIRECTOR))
                .addAttribute("tiers", Tier.values())
                .addAttribute("levels", Level.values())
                .addAttribute(
                        "levelOptions",
                        Arrays.stream(Level.values())
                                .map(level ->
                                        Option.of(level, messages.getMessage("allocation.from." + level, null, locale)))
                                .toList())
                .addAttribute("today", BusinessZone.today(clock));
        return "allocation/policy";
    }

    @PostMapping("/preview")
    @Permits(Action.ALLOCATION_POLICY_EDIT)
    String preview(
            CurrentUser user,
            @Valid @ModelAttribute AllocationPolicyForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                model.addAttribute("effect", policies.preview(user, form.toPolicy(user.id(), clock.instant())));
                return page(user, policies.all(user), model, locale);
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, page(user, policies.all(user), model, locale));
    }

    @PostMapping
    @Permits(Action.ALLOCATION_POLICY_EDIT)
    String publish(
            CurrentUser user,
            @Valid @ModelAttribute AllocationPolicyForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                int version = policies.publish(user, form.toPolicy(user.id(), clock.instant()), form.getSeen());
                Toast.done(redirect, "allocation.done.published", version);
                return "redirect:/allocation/policy";
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, page(user, policies.all(user), model, locale));
    }
}
