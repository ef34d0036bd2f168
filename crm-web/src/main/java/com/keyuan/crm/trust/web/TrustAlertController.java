package com.keyuan.crm.trust.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.trust.TrustAlertId;
import com.keyuan.crm.trust.TrustAlertService;
import com.keyuan.crm.trust.TrustStep;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a manager should hear of trust, and what was done about it. */
@Controller
@RequestMapping("/trust/alerts")
@RequiredArgsConstructor
class TrustAlertController {

    private final TrustAlertService alerts;
    private final MessageSource messages;

    @GetMapping
    @Permits(Action.TRUST_ALERT_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean waiting = !"handled".equals(view);
        model.addAttribute("slice", alerts.list(user, waiting, after)).addAttribute("waiting", waiting);
        return "trust/alerts";
    }

    /** Sets about the step that is offered, and so deals with the alert. */
    @PostMapping("/{id}/step")
    @Permits(Action.TRUST_ALERT_HANDLE)
    String begin(
            CurrentUser user,
            @PathVariable TrustAlertId id,
            @RequestParam TrustStep step,
            Locale locale,
            RedirectAttributes redirect) {
        try {
            alerts.begin(user, id, step, messages.getMessage("trust.step." + step, null, locale));
            Toast.done(redirect, "trust.done.step");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/trust/alerts";
    }

    @PostMapping("/{id}/handling")
    @Permits(Action.TRUST_ALERT_HANDLE)
    String handle(
            CurrentUser user, @PathVariable TrustAlertId id, @RequestParam String note, RedirectAttributes redirect) {
        try {
            alerts.handle(user, id, note);
            Toast.done(redirect, "trust.done.handled");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/trust/alerts";
    }
}
