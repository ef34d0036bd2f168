package com.keyuan.crm.tier.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.tier.TierFactor;
import com.keyuan.crm.tier.TierPolicy;
import com.keyuan.crm.tier.TierPolicyService;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The policy: what counts, what counted, and the director's draft with its effect. */
@Controller
@RequestMapping("/tiers/policy")
@RequiredArgsConstructor
class TierPolicyController {

    /** The field of each factor's weight, in the order of the policy. */
    private static final Map<String, TierFactor> WEIGHED = Arrays.stream(TierFactor.values())
            .collect(Collectors.toMap(
                    factor -> factor.name().toLowerCase(Locale.ROOT),
                    factor -> factor,
                    (one, other) -> one,
                    LinkedHashMap::new));

    private final TierPolicyService policies;
    private final Clock clock;

    @GetMapping
    @Permits(Action.TIER_POLICY_VIEW)
    String page(CurrentUser user, Model model) {
        List<TierPolicy> all = policies.all(user);
        model.addAttribute(
                "tierPolicyForm",
                TierPolicyForm.from(policies.present(user), all.get(0).version(), BusinessZone.today(clock)));
        return page(user, all, model);
    }

    private String page(CurrentUser user, List<TierPolicy> all, Model model) {
        model.addAttribute("versions", all)
                .addAttribute("present", policies.present(user).version())
                .addAttribute("mayEdit", user.is(Role.DIRECTOR))
                .addAttribute("methods", TierPolicy.Method.values())
                .addAttribute("factors", TierFactor.values())
                .addAttribute("weighed", WEIGHED)
                .addAttribute("tiers", Tier.values())
                .addAttribute("today", BusinessZone.today(clock));
        return "tier/policy";
    }

    @PostMapping("/preview")
    @Permits(Action.TIER_POLICY_EDIT)
    String preview(
            CurrentUser user,
            @Valid @ModelAttribute TierPolicyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                model.addAttribute("effect", policies.preview(user, form.toPolicy(user.id(), clock.instant())));
                return page(user, policies.all(user), model);
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, page(user, policies.all(user), model));
    }

    @PostMapping
    @Permits(Action.TIER_POLICY_EDIT)
    String publish(
            CurrentUser user,
            @Valid @ModelAttribute TierPolicyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                int version = policies.publish(user, form.toPolicy(user.id(), clock.instant()), form.getSeen());
                Toast.done(redirect, "tier.done.published", version);
                return "redirect:/tiers/policy";
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, page(user, policies.all(user), model));
    }
}
