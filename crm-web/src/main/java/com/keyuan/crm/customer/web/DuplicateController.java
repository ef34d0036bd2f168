package com.keyuan.crm.customer.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerRemoving;
import com.keyuan.crm.customer.DuplicateQueue;
import com.keyuan.crm.customer.RemovalId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that may be of one customer, and what was merged or deleted. */
@Controller
@RequiredArgsConstructor
class DuplicateController {

    private final DuplicateQueue duplicates;
    private final CustomerRemoving removing;
    private final Clock clock;

    @GetMapping("/duplicates")
    @Permits(Action.DUPLICATE_LIST)
    String queue(CurrentUser user, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("slice", duplicates.queue(user, after));
        model.addAttribute("lastScan", duplicates.lastScan(user).orElse(null));
        return "customer/duplicates";
    }

    @PostMapping("/duplicates/scan")
    @Permits(Action.DUPLICATE_SCAN)
    String scan(CurrentUser user, RedirectAttributes redirect) {
        duplicates.request(user);
        Toast.done(redirect, "customer.done.scan");
        return "redirect:/duplicates";
    }

    @PostMapping("/customers/{id}/distinction")
    @Permits(Action.CUSTOMER_MERGE)
    String areTwo(
            CurrentUser user,
            @PathVariable CustomerId id,
            @RequestParam("with") CustomerId other,
            RedirectAttributes redirect) {
        duplicates.areTwo(user, id, other);
        Toast.done(redirect, "customer.done.two");
        return "redirect:/duplicates";
    }

    @GetMapping("/removals")
    @Permits(Action.DUPLICATE_LIST)
    String removals(CurrentUser user, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("slice", removing.list(user, after));
        model.addAttribute("now", clock.instant());
        return "customer/removals";
    }

    @PostMapping("/removals/{id}/undo")
    @Permits(Action.CUSTOMER_RETURN)
    String undo(CurrentUser user, @PathVariable RemovalId id, RedirectAttributes redirect) {
        try {
            removing.takeBack(user, id);
            Toast.done(redirect, "customer.done.takenBack");
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
        }
        return "redirect:/removals";
    }
}
