package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.HandoverId;
import com.keyuan.crm.allocation.HandoverPage;
import com.keyuan.crm.allocation.HandoverReading;
import com.keyuan.crm.allocation.HandoverService;
import com.keyuan.crm.allocation.HandoverStep;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
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

/** Handovers: which run, what is still to be done, acceptance. */
@Controller
@RequestMapping("/handovers")
@RequiredArgsConstructor
class HandoverController {

    private final HandoverReading reading;
    private final HandoverService handovers;

    @GetMapping
    @Permits(Action.HANDOVER_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean running = !"ended".equals(view);
        model.addAttribute("slice", reading.list(user, running, after))
                .addAttribute("running", running)
                .addAttribute("lateOnes", reading.countLate(user));
        return "handover/list";
    }

    @GetMapping("/{id}")
    @Permits(Action.HANDOVER_VIEW)
    String page(CurrentUser user, @PathVariable HandoverId id, Model model) {
        HandoverPage page = reading.page(user, id);
        model.addAttribute("page", page)
                .addAttribute("openSteps", page.standing().open())
                .addAttribute("steps", HandoverStep.values())
                .addAttribute("callStep", HandoverStep.CALL)
                .addAttribute("isFormer", page.row().from().equals(user.id()));
        return "handover/page";
    }

    @PostMapping("/{id}/steps/{step}")
    @Permits(Action.HANDOVER_WORK)
    String tick(
            CurrentUser user,
            @PathVariable HandoverId id,
            @PathVariable HandoverStep step,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes redirect) {
        return done(
                redirect,
                "redirect:/handovers/" + id,
                "handover.done.ticked",
                () -> handovers.tick(user, id, step, note));
    }

    @PostMapping("/{id}/call")
    @Permits(Action.HANDOVER_CALL)
    String called(
            CurrentUser user,
            @PathVariable HandoverId id,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes redirect) {
        return done(
                redirect, "redirect:/handovers/" + id, "handover.done.called", () -> handovers.called(user, id, note));
    }

    @PostMapping("/{id}/acceptance")
    @Permits(Action.HANDOVER_WORK)
    String accept(CurrentUser user, @PathVariable HandoverId id, RedirectAttributes redirect) {
        return done(redirect, "redirect:/handovers/" + id, "handover.done.accepted", () -> handovers.accept(user, id));
    }

    private static String done(RedirectAttributes redirect, String next, String said, Runnable what) {
        try {
            what.run();
            Toast.done(redirect, said);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return next;
    }
}
