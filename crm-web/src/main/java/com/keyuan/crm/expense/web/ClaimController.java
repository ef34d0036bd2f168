package com.keyuan.crm.expense.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.expense.ClaimFilter;
import com.keyuan.crm.expense.ClaimReading;
import com.keyuan.crm.expense.ClaimState;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExpenseClaimService;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.trip.TripId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A claim with its claimant: the list, beginning one on a trip, handing it in, taking it up again. */
@Controller
@RequiredArgsConstructor
class ClaimController {

    private final ExpenseClaimService claims;
    private final ClaimReading reading;
    private final ClaimViews views;
    private final Clock clock;

    @Permits(Action.CLAIM_LIST)
    @GetMapping("/claims")
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable ClaimState state,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String text = q == null || q.isBlank() ? null : q.strip();
        model.addAttribute("slice", reading.list(user, new ClaimFilter(state, text, month), after));
        model.addAttribute("q", text);
        model.addAttribute("month", month);
        model.addAttribute("state", state);
        model.addAttribute("months", DeskMonths.upTo(BusinessZone.today(clock), month));
        model.addAttribute("totals", reading.totals(user));
        return "expense/claims";
    }

    /** From the trip's page: one's claim on it, or the way to begin one. */
    @Permits(Action.CLAIM_CREATE)
    @GetMapping("/trips/{trip}/claim")
    String ofTrip(CurrentUser user, @PathVariable UUID trip, Model model) {
        TripId id = new TripId(trip);
        return reading.ownClaim(user, id)
                .map(claim -> "redirect:/claims/" + claim)
                .orElseGet(() -> {
                    model.addAttribute("trip", reading.trip(user, id));
                    model.addAttribute("claimId", ExpenseClaimId.next());
                    return "expense/begin";
                });
    }

    @Permits(Action.CLAIM_CREATE)
    @PostMapping("/trips/{trip}/claim")
    String begin(CurrentUser user, @PathVariable UUID trip, @RequestParam UUID id) {
        return "redirect:/claims/" + claims.begin(user, new ExpenseClaimId(id), new TripId(trip));
    }

    @Permits(Action.CLAIM_VIEW)
    @GetMapping("/claims/{id}")
    String page(
            CurrentUser user, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID line, Model model) {
        return views.show(user, new ExpenseClaimId(id), line, model);
    }

    @Permits(Action.CLAIM_SUBMIT)
    @PostMapping("/claims/{id}/submission")
    String submit(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam long version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            claims.submit(user, new ExpenseClaimId(id), version);
        } catch (RuleViolation violation) {
            return views.refused(user, new ExpenseClaimId(id), violation, model, response);
        }
        Toast.done(redirect, "expense.done.submitted");
        return "redirect:/claims/" + id;
    }

    @Permits(Action.CLAIM_REVISE)
    @PostMapping("/claims/{id}/revision")
    String revise(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam long version,
            Model model,
            HttpServletResponse response) {
        try {
            claims.revise(user, new ExpenseClaimId(id), version);
        } catch (RuleViolation violation) {
            return views.refused(user, new ExpenseClaimId(id), violation, model, response);
        }
        return "redirect:/claims/" + id;
    }
}
