package com.keyuan.crm.verification.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.verification.Agreement;
import com.keyuan.crm.verification.CallPages;
import com.keyuan.crm.verification.PhoneCallId;
import com.keyuan.crm.verification.VerificationCalls;
import com.keyuan.crm.verification.VerificationId;
import com.keyuan.crm.verification.VerificationQuestion;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the customer says in a verification call, how it compares, and what comes of it. */
@Controller
@RequestMapping("/calls/{id}")
@RequiredArgsConstructor
class AnswerController {

    private final VerificationCalls verification;
    private final CallPages pages;
    private final CallScreen screen;

    @PostMapping("/answers")
    @Permits(Action.PHONE_CALL_WORK)
    String answer(
            CurrentUser user,
            @PathVariable PhoneCallId id,
            @Valid @ModelAttribute AnswerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                verification.record(
                        user,
                        id,
                        Objects.requireNonNull(form.getVisit()),
                        Objects.requireNonNull(form.getQuestion()),
                        form.toAnswer());
                return page(id, form.getVisit());
            } catch (RuleViolation refused) {
                if (refused.field() == null) { // not this question's turn: the page shows whose it is
                    Refusals.onTheNextPage(redirect, refused);
                    return page(id, form.getVisit());
                }
                Refusals.into(errors, refused);
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return screen.show(user, id, form.getVisit(), model);
    }

    @PostMapping("/judgements")
    @Permits(Action.PHONE_CALL_WORK)
    String judge(
            CurrentUser user,
            @PathVariable PhoneCallId id,
            @RequestParam VerificationId visit,
            @RequestParam VerificationQuestion question,
            @RequestParam Agreement agreement,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes redirect) {
        try {
            verification.judge(user, id, visit, question, agreement, note);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return page(id, visit);
    }

    @PostMapping("/result")
    @Permits(Action.PHONE_CALL_WORK)
    String conclude(
            CurrentUser user,
            @PathVariable PhoneCallId id,
            @Valid @ModelAttribute ResultForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                verification.conclude(
                        user,
                        id,
                        Objects.requireNonNull(form.getVisit()),
                        Objects.requireNonNull(form.getResult()),
                        form.getNote(),
                        form.getVersion());
                Toast.done(redirect, "verification.done.concluded");
                return pages.isOpen(user, id) ? "redirect:/calls/" + id : "redirect:/verifications";
            } catch (RuleViolation refused) {
                if (!"note"
                        .equals(refused.field())) { // no result is to be given now, so that the page has no form for it
                    Refusals.onTheNextPage(redirect, refused);
                    return page(id, form.getVisit());
                }
                Refusals.into(errors, refused);
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return screen.show(user, id, form.getVisit(), model);
    }

    private static String page(PhoneCallId id, @Nullable VerificationId visit) {
        return "redirect:/calls/" + id + (visit == null ? "" : "?visit=" + visit);
    }
}
