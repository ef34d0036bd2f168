package com.keyuan.crm.territory.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Downloads;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationPlanReading;
import com.keyuan.crm.territory.RotationPlanService;
import com.keyuan.crm.territory.RotationWish;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is wished of a plan, and what is decided. */
@Controller
@RequestMapping("/rotation/plans/{id}")
@RequiredArgsConstructor
class RotationDecisionController {

    private final RotationPlanService plans;
    private final RotationPlanReading reading;
    private final MessageSource messages;

    /** What somebody may wish of one customer. */
    enum Wish {
        /** To the person chosen. */
        PIN,
        /** Not to the person the plan says. */
        NOT_THERE,
        /** It stays where it is. */
        STAY,
        /** Whatever is best. */
        NONE
    }

    @PostMapping("/wishes")
    @Permits(Action.ROTATION_PLAN_EDIT)
    String wish(
            CurrentUser user,
            @PathVariable RotationPlanId id,
            @RequestParam CustomerId customer,
            @RequestParam Wish wish,
            @RequestParam(required = false) @Nullable PersonId person,
            RedirectAttributes redirect) {
        try {
            plans.wish(user, id, customer, wish(customer, wish, person));
            Toast.done(redirect, "territory.done.wished");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/rotation/plans/" + id;
    }

    private static @Nullable RotationWish wish(CustomerId customer, Wish wish, @Nullable PersonId person) {
        return switch (wish) {
            case PIN -> person == null ? null : new RotationWish(customer, true, person);
            case NOT_THERE -> new RotationWish(customer, false, person);
            case STAY -> new RotationWish(customer, false, null);
            case NONE -> null;
        };
    }

    /** The plan as a workbook; logged. */
    @PostMapping("/export")
    @Permits(Action.ROTATION_PLAN_EXPORT)
    void export(CurrentUser user, @PathVariable RotationPlanId id, Locale locale, HttpServletResponse response)
            throws IOException {
        reading.requireExport(user, id);
        Downloads.workbook(response, "rotation-plan.xlsx");
        try (RotationSheet sheet = new RotationSheet(response.getOutputStream(), messages, locale)) {
            reading.export(user, id, sheet::row);
        }
    }

    @PostMapping("/solving")
    @Permits(Action.ROTATION_PLAN_EDIT)
    String solve(CurrentUser user, @PathVariable RotationPlanId id, RedirectAttributes redirect) {
        return decide(redirect, id, "territory.done.requested", () -> plans.solveAgain(user, id));
    }

    @PostMapping("/approval")
    @Permits(Action.ROTATION_PLAN_APPROVE)
    String approve(
            CurrentUser user,
            @PathVariable RotationPlanId id,
            @RequestParam long version,
            RedirectAttributes redirect) {
        try {
            long leftOut = plans.approve(user, id, version);
            if (leftOut == 0) {
                Toast.done(redirect, "territory.done.approved");
            } else {
                Toast.warn(redirect, "territory.done.approved-but", leftOut);
            }
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/rotation/plans/" + id;
    }

    @PostMapping("/discarding")
    @Permits(Action.ROTATION_PLAN_EDIT)
    String discard(CurrentUser user, @PathVariable RotationPlanId id, RedirectAttributes redirect) {
        return decide(redirect, id, "territory.done.discarded", () -> plans.discard(user, id));
    }

    private static String decide(RedirectAttributes redirect, RotationPlanId id, String done, Runnable decision) {
        try {
            decision.run();
            Toast.done(redirect, done);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/rotation/plans/" + id;
    }
}
