package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.ApplicationId;
import com.keyuan.crm.allocation.ApplicationPage;
import com.keyuan.crm.allocation.ApplicationReading;
import com.keyuan.crm.allocation.ApplicationService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applications for customers: listed, read, answered by the head, taken back. */
@Controller
@RequestMapping("/applications")
@RequiredArgsConstructor
class ApplicationController {

    private final ApplicationReading reading;
    private final ApplicationService applications;

    @GetMapping
    @Permits(Action.APPLICATION_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean waiting = "waiting".equals(view);
        model.addAttribute("slice", reading.list(user, waiting, after))
                .addAttribute("waiting", waiting)
                .addAttribute("open", reading.countWaiting(user));
        return "allocation/applications";
    }

    @GetMapping("/{id}")
    @Permits(Action.APPLICATION_VIEW)
    String page(CurrentUser user, @PathVariable ApplicationId id, Model model) {
        model.addAttribute("answerForm", new AnswerForm());
        return page(user, reading.page(user, id), model);
    }

    @PostMapping("/{id}/approval")
    @Permits(Action.APPLICATION_ANSWER)
    String approve(
            CurrentUser user,
            @PathVariable ApplicationId id,
            @Valid @ModelAttribute AnswerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Answer answer = () -> applications.approve(user, id, form.getReason());
        return answered(answer, "committee.done.approved", errors, redirect)
                ? "redirect:/applications/{id}"
                : Refusals.again(response, page(user, reading.page(user, id), model));
    }

    @PostMapping("/{id}/refusal")
    @Permits(Action.APPLICATION_ANSWER)
    String decline(
            CurrentUser user,
            @PathVariable ApplicationId id,
            @Valid @ModelAttribute AnswerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Answer answer = () -> applications.decline(user, id, Objects.requireNonNullElse(form.getReason(), ""));
        return answered(answer, "committee.done.declined", errors, redirect)
                ? "redirect:/applications/{id}"
                : Refusals.again(response, page(user, reading.page(user, id), model));
    }

    @PostMapping("/{id}/withdrawal")
    @Permits(Action.APPLICATION_WITHDRAW)
    String withdraw(CurrentUser user, @PathVariable ApplicationId id, RedirectAttributes redirect) {
        try {
            applications.withdraw(user, id);
            Toast.done(redirect, "committee.done.withdrawn");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/applications/{id}";
    }

    private interface Answer {
        void give();
    }

    /** Whether there is an answer now, this one or that of somebody who was faster. */
    private static boolean answered(Answer answer, String done, BindingResult errors, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            answer.give();
            Toast.done(redirect, done);
            return true;
        } catch (RuleViolation refused) {
            if (refused.field() == null) {
                Refusals.onTheNextPage(redirect, refused);
                return true;
            }
            Refusals.into(errors, refused);
            return false;
        }
    }

    private static String page(CurrentUser user, ApplicationPage page, Model model) {
        model.addAttribute("page", page).addAttribute("mine", user.isSelf(page.applicant()));
        return "allocation/application";
    }
}
