package com.keyuan.crm.verification.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.verification.CallPages;
import com.keyuan.crm.verification.PhoneCallId;
import com.keyuan.crm.verification.VerificationCalls;
import com.keyuan.crm.verification.VerificationClosing;
import com.keyuan.crm.verification.VerificationId;
import com.keyuan.crm.verification.VerificationPages;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of the phone team, what the lead closes, and the results. */
@Controller
@RequestMapping("/verifications")
@RequiredArgsConstructor
class VerificationController {

    private final VerificationPages pages;
    private final VerificationCalls verification;
    private final VerificationClosing closing;
    private final CallPages calls;

    @GetMapping
    @Permits(Action.VERIFICATION_LIST)
    String queue(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("figures", pages.figures(user))
                .addAttribute("slice", pages.waiting(user, after))
                .addAttribute("running", calls.running(user).orElse(null))
                .addAttribute("call", PhoneCallId.next());
        return "verification/queue";
    }

    @PostMapping("/calls")
    @Permits(Action.VERIFICATION_CALL)
    String claim(
            CurrentUser user,
            @RequestParam PhoneCallId call,
            @RequestParam CustomerId customer,
            RedirectAttributes redirect) {
        try {
            verification.claim(user, call, customer);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
            return "redirect:/verifications";
        }
        return "redirect:/calls/" + call;
    }

    @GetMapping("/lead")
    @Permits(Action.VERIFICATION_GIVE_UP)
    String forLead(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("figures", pages.figures(user)).addAttribute("slice", pages.forLead(user, after));
        return "verification/lead";
    }

    @PostMapping("/{id}/unverifiable")
    @Permits(Action.VERIFICATION_GIVE_UP)
    String giveUp(
            CurrentUser user,
            @PathVariable VerificationId id,
            @RequestParam String reason,
            @RequestParam long version,
            RedirectAttributes redirect) {
        try {
            closing.giveUp(user, id, reason, version);
            Toast.done(redirect, "verification.done.given-up");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/verifications/lead";
    }

    @GetMapping("/results")
    @Permits(Action.VERIFICATION_LIST)
    String results(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("figures", pages.figures(user)).addAttribute("slice", pages.results(user, after));
        return "verification/results";
    }
}
