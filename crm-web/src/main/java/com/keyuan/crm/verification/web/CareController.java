package com.keyuan.crm.verification.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.verification.CareCallId;
import com.keyuan.crm.verification.CareService;
import com.keyuan.crm.verification.PhoneCallId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Care calls: the list and the call. */
@Controller
@RequiredArgsConstructor
class CareController {

    private final CareService care;
    private final CallScreen screen;
    private final Clock clock;

    @GetMapping("/care-calls")
    @Permits(Action.CARE_CALL_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean closed = "closed".equals(view);
        model.addAttribute("due", care.countDue(user))
                .addAttribute("closed", closed)
                .addAttribute("slice", closed ? care.closed(user, after) : care.due(user, after))
                .addAttribute("now", clock.instant())
                .addAttribute("call", PhoneCallId.next());
        return "verification/care";
    }

    @PostMapping("/care-calls/{id}/calls")
    @Permits(Action.CARE_CALL_MAKE)
    String claim(
            CurrentUser user,
            @PathVariable CareCallId id,
            @RequestParam PhoneCallId call,
            RedirectAttributes redirect) {
        try {
            care.claim(user, call, id);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
            return "redirect:/care-calls";
        }
        return "redirect:/calls/" + call;
    }

    @PostMapping("/care-calls/{id}/omission")
    @Permits(Action.CARE_CALL_MAKE)
    String skip(
            CurrentUser user,
            @PathVariable CareCallId id,
            @RequestParam String reason,
            @RequestParam long version,
            RedirectAttributes redirect) {
        try {
            care.skip(user, id, reason, version);
            Toast.done(redirect, "verification.done.skipped");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/care-calls";
    }

    @PostMapping("/calls/{id}/care")
    @Permits(Action.PHONE_CALL_WORK)
    String done(
            CurrentUser user,
            @PathVariable PhoneCallId id,
            @Valid @ModelAttribute CareResultForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                care.done(user, id, form.getRating(), form.getSaid());
                Toast.done(redirect, "verification.done.cared");
                return "redirect:/care-calls";
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return screen.show(user, id, null, model);
    }
}
