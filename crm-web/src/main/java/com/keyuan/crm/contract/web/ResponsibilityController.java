package com.keyuan.crm.contract.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.contract.ResponsibilityId;
import com.keyuan.crm.contract.ResponsibilityQueries.View;
import com.keyuan.crm.contract.ResponsibilityReading;
import com.keyuan.crm.contract.ResponsibilityService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.StaleVersion;
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

/** Which contracts after-sales is to serve, and its answer. */
@Controller
@RequestMapping("/responsibilities")
@RequiredArgsConstructor
class ResponsibilityController {

    private final ResponsibilityReading reading;
    private final ResponsibilityService answering;

    @GetMapping
    @Permits(Action.RESPONSIBILITY_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean serves = user.is(Role.SERVICE);
        View shown = view(view, serves);
        model.addAttribute("slice", reading.list(user, shown, after))
                .addAttribute("counts", reading.counts(user))
                .addAttribute("colleagues", reading.colleagues(user))
                .addAttribute("serves", serves);
        return "contract/responsibilities";
    }

    private static View view(@Nullable String view, boolean serves) {
        if ("accepted".equals(view)) {
            return View.ACCEPTED;
        }
        return serves && "mine".equals(view) ? View.MINE : View.OFFERED;
    }

    @GetMapping("/{id}")
    @Permits(Action.RESPONSIBILITY_VIEW)
    String page(CurrentUser user, @PathVariable ResponsibilityId id, Model model) {
        model.addAttribute("row", reading.row(user, id)).addAttribute("colleagues", reading.colleagues(user));
        return "contract/responsibility";
    }

    @PostMapping("/{id}/acceptance")
    @Permits(Action.RESPONSIBILITY_ANSWER)
    String accept(
            CurrentUser user,
            @PathVariable ResponsibilityId id,
            @RequestParam long version,
            RedirectAttributes redirect) {
        return told(redirect, "contract.done.accepted", () -> answering.accept(user, id, version));
    }

    @PostMapping("/{id}/refusal")
    @Permits(Action.RESPONSIBILITY_DECLINE)
    String decline(
            CurrentUser user,
            @PathVariable ResponsibilityId id,
            @RequestParam String reason,
            @RequestParam long version,
            RedirectAttributes redirect) {
        return told(redirect, "contract.done.declined", () -> answering.decline(user, id, reason, version));
    }

    @PostMapping("/{id}/person")
    @Permits(Action.RESPONSIBILITY_PASS_ON)
    String passOn(
            CurrentUser user,
            @PathVariable ResponsibilityId id,
            @RequestParam PersonId person,
            @RequestParam long version,
            RedirectAttributes redirect) {
        return told(redirect, "contract.done.passed-on", () -> answering.passOn(user, id, person, version));
    }

    private static String told(RedirectAttributes redirect, String key, Runnable step) {
        try {
            step.run();
            Toast.done(redirect, key);
        } catch (StaleVersion stale) {
            Refusals.tooLate(redirect);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/responsibilities";
    }
}
