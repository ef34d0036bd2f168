package com.keyuan.crm.trust.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.trust.FittedWeights;
import com.keyuan.crm.trust.PersonState;
import com.keyuan.crm.trust.TrustFactor;
import com.keyuan.crm.trust.TrustPolicy;
import com.keyuan.crm.trust.TrustPolicyService;
import com.keyuan.crm.trust.TrustVerdict;
import com.keyuan.crm.trust.TrustWeightFitting;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The policy: what counts, what counted, and the director's draft with its effect. */
@Controller
@RequestMapping("/trust/policy")
@RequiredArgsConstructor
class TrustPolicyController {

    /** The field of each factor's weight, in the order of the policy. */
    private static final Map<String, TrustFactor> WEIGHED = Arrays.stream(TrustFactor.values())
            .collect(Collectors.toMap(
                    TrustPolicyController::field, factor -> factor, (one, other) -> one, LinkedHashMap::new));

    private final TrustPolicyService policies;
    private final TrustWeightFitting fitting;
    private final Clock clock;

    private static String field(TrustFactor factor) {
        String[] words = factor.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    @GetMapping
    @Permits(Action.TRUST_POLICY_VIEW)
    String page(CurrentUser user, @RequestParam(defaultValue = "false") boolean fitted, Model model) {
        List<TrustPolicy> all = policies.all(user);
        TrustPolicyForm form =
                TrustPolicyForm.from(policies.present(user), all.get(0).version(), BusinessZone.today(clock));
        FittedWeights offered = fitted ? fitting.offer(user).fitted() : null;
        if (offered != null) {
            form.weigh(offered.weights());
        }
        model.addAttribute("trustPolicyForm", form).addAttribute("fitted", offered != null);
        return page(user, all, model);
    }

    /** What the company's own leavings say on the weights. */
    @GetMapping("/weights")
    @Permits(Action.TRUST_POLICY_VIEW)
    String weights(CurrentUser user, Model model) {
        model.addAttribute("offer", fitting.offer(user))
                .addAttribute("policy", policies.present(user))
                .addAttribute("factors", TrustFactor.values())
                .addAttribute("mayEdit", user.is(Role.DIRECTOR));
        return "trust/weights";
    }

    private String page(CurrentUser user, List<TrustPolicy> all, Model model) {
        model.addAttribute("versions", all)
                .addAttribute("present", policies.present(user).version())
                .addAttribute("mayEdit", user.is(Role.DIRECTOR))
                .addAttribute("factors", TrustFactor.values())
                .addAttribute("weighed", WEIGHED)
                .addAttribute("verdicts", TrustVerdict.values())
                .addAttribute("states", PersonState.values())
                .addAttribute("today", BusinessZone.today(clock));
        return "trust/policy";
    }

    @PostMapping("/preview")
    @Permits(Action.TRUST_POLICY_EDIT)
    String preview(
            CurrentUser user,
            @Valid @ModelAttribute TrustPolicyForm form,
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
    @Permits(Action.TRUST_POLICY_EDIT)
    String publish(
            CurrentUser user,
            @Valid @ModelAttribute TrustPolicyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                int version = policies.publish(user, form.toPolicy(user.id(), clock.instant()), form.getSeen());
                Toast.done(redirect, "trust.done.published", version);
                return "redirect:/trust/policy";
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, page(user, policies.all(user), model));
    }
}
