package com.keyuan.crm.leaving.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.leaving.LeavingApproval;
import com.keyuan.crm.leaving.LeavingHandOn;
import com.keyuan.crm.leaving.LeavingId;
import com.keyuan.crm.leaving.LeavingKind;
import com.keyuan.crm.leaving.LeavingService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.territory.RotationPlanId;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is prepared and decided about one leaving. */
@Controller
@RequestMapping("/leavings/{id}")
@RequiredArgsConstructor
class LeavingDecisionController {

    private final LeavingHandOn handOn;
    private final LeavingApproval approval;
    private final LeavingService leavings;

    @PostMapping("/choices")
    @Permits(Action.LEAVING_PREPARE)
    String choose(
            CurrentUser user,
            @PathVariable LeavingId id,
            @RequestParam LeavingKind kind,
            @RequestParam UUID record,
            @RequestParam(required = false) @Nullable PersonId to,
            RedirectAttributes redirect) {
        return decide(redirect, id, "leaving.done.chosen", () -> handOn.choose(user, id, kind, record, to));
    }

    @PostMapping("/plan")
    @Permits(Action.LEAVING_PREPARE)
    String plan(
            CurrentUser user,
            @PathVariable LeavingId id,
            @RequestParam RotationPlanId plan,
            RedirectAttributes redirect) {
        return decide(redirect, id, "leaving.done.planned", () -> handOn.plan(user, id, plan));
    }

    @PostMapping("/approval")
    @Permits(Action.LEAVING_APPROVE)
    String approve(
            CurrentUser user,
            @PathVariable LeavingId id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable Long planVersion,
            RedirectAttributes redirect) {
        try {
            long hindered = approval.approve(user, id, version, planVersion);
            if (hindered == 0) {
                Toast.done(redirect, "leaving.done.approved");
            } else {
                Toast.warn(redirect, "leaving.done.approved-but", hindered);
            }
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/leavings/" + id;
    }

    @PostMapping("/withdrawal")
    @Permits(Action.LEAVING_END)
    String withdraw(CurrentUser user, @PathVariable LeavingId id, RedirectAttributes redirect) {
        return decide(redirect, id, "leaving.done.withdrawn", () -> leavings.withdraw(user, id));
    }

    @PostMapping("/closing")
    @Permits(Action.LEAVING_END)
    String close(CurrentUser user, @PathVariable LeavingId id, RedirectAttributes redirect) {
        return decide(redirect, id, "leaving.done.closed", () -> leavings.close(user, id));
    }

    private static String decide(RedirectAttributes redirect, LeavingId id, String done, Runnable decision) {
        try {
            decision.run();
            Toast.done(redirect, done);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/leavings/" + id;
    }
}
