package com.keyuan.crm.verification.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.verification.CallOutcome;
import com.keyuan.crm.verification.CallPages;
import com.keyuan.crm.verification.CallPurpose;
import com.keyuan.crm.verification.CallService;
import com.keyuan.crm.verification.PhoneCallId;
import com.keyuan.crm.verification.VerificationId;
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

/** The telephone: one address for a call, whatever it is for. */
@Controller
@RequestMapping("/calls/{id}")
@RequiredArgsConstructor
class CallController {

    private final CallService calls;
    private final CallPages pages;
    private final CallScreen screen;

    @GetMapping
    @Permits(Action.PHONE_CALL_WORK)
    String call(
            CurrentUser user,
            @PathVariable PhoneCallId id,
            @RequestParam(required = false) @Nullable VerificationId visit,
            Model model) {
        return screen.show(user, id, visit, model);
    }

    @PostMapping("/dial")
    @Permits(Action.PHONE_CALL_WORK)
    String dial(
            CurrentUser user,
            @PathVariable PhoneCallId id,
            @RequestParam ContactId contact,
            RedirectAttributes redirect) {
        try {
            calls.dial(user, id, contact);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/calls/" + id;
    }

    @PostMapping("/release")
    @Permits(Action.PHONE_CALL_WORK)
    String release(CurrentUser user, @PathVariable PhoneCallId id, RedirectAttributes redirect) {
        CallPurpose purpose = pages.purpose(user, id);
        try {
            calls.release(user, id);
            Toast.done(redirect, "verification.done.released");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:" + CallScreen.list(purpose);
    }

    @PostMapping("/end")
    @Permits(Action.PHONE_CALL_WORK)
    String hangUp(
            CurrentUser user,
            @PathVariable PhoneCallId id,
            @RequestParam CallOutcome outcome,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes redirect) {
        CallPurpose purpose = pages.purpose(user, id);
        try {
            calls.hangUp(user, id, outcome, note);
            Toast.done(redirect, "verification.done.ended");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:" + CallScreen.list(purpose);
    }
}
