package com.keyuan.crm.interaction.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.InteractionService;
import com.keyuan.crm.interaction.ReceivedTouch;
import com.keyuan.crm.interaction.ReceivedTouchId;
import com.keyuan.crm.interaction.TouchAssigning;
import com.keyuan.crm.interaction.TouchReveal;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
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

/** Touches from numbers that nobody knows: whose was it? */
@Controller
@RequestMapping("/touches")
@RequiredArgsConstructor
class TouchController {

    private final TouchAssigning touches;
    private final TouchReveal reveal;
    private final InteractionService interactions;
    private final InteractionChoices choices;

    @GetMapping
    @Permits(Action.TOUCH_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean waiting = !"settled".equals(view);
        model.addAttribute("slice", touches.list(user, waiting, after))
                .addAttribute("waiting", waiting)
                .addAttribute("choosing", interactions.choosesCustomers(user))
                .addAttribute("colleagues", choices.colleagues(user));
        return "interaction/touches";
    }

    @PostMapping("/{id}/assignment")
    @Permits(Action.TOUCH_ASSIGN)
    String assign(
            CurrentUser user,
            @PathVariable ReceivedTouchId id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(required = false) @Nullable CustomerId customer,
            @RequestParam(required = false) @Nullable String customerName,
            @RequestParam(required = false) @Nullable PersonId person,
            RedirectAttributes redirect) {
        try {
            int assigned = touches.assign(user, id, version, customer, customerName, person);
            Toast.done(redirect, "interaction.received.done.assigned", assigned);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/touches";
    }

    @PostMapping("/{id}/dismissal")
    @Permits(Action.TOUCH_ASSIGN)
    String dismiss(
            CurrentUser user,
            @PathVariable ReceivedTouchId id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        if (why.isBlank() || why.strip().length() > ReceivedTouch.LONGEST_WHY) {
            Toast.warn(redirect, "interaction.received.whyMissing");
            return "redirect:/touches";
        }
        try {
            touches.dismiss(user, id, version, why.strip());
            Toast.done(redirect, "interaction.received.done.dismissed");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/touches";
    }

    /** The number in plain; logged, and counted. */
    @PostMapping("/{id}/number")
    @Permits(Action.TOUCH_ASSIGN)
    String number(CurrentUser user, @PathVariable ReceivedTouchId id, Model model) {
        model.addAttribute("number", reveal.show(user, id));
        return "interaction/touch-number :: number";
    }
}
