package com.keyuan.crm.tier.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.tier.TierReading;
import com.keyuan.crm.tier.TierReviewId;
import com.keyuan.crm.tier.TierReviewService;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many proposals at once: accepted, kept as they are, given out as a file. */
@Controller
@RequestMapping("/tiers/reviews")
@RequiredArgsConstructor
class TierBatchController {

    private static final String LIST = "redirect:/tiers/reviews";

    private final TierReading reading;
    private final TierReviewService reviews;
    private final Clock clock;

    @PostMapping("/acceptances")
    @Permits(Action.TIER_REVIEW_DECIDE)
    String acceptAll(
            CurrentUser user,
            @RequestParam(name = "review", required = false) @Nullable List<TierReviewId> chosen,
            RedirectAttributes redirect) {
        if (chosen == null || chosen.isEmpty()) {
            Toast.warn(redirect, "tier.error.noneChosen");
            return LIST;
        }
        tell(reviews.acceptAll(user, chosen), "accepted", redirect);
        return LIST;
    }

    /** Shows whose tiers are to be kept and asks for reason and day. */
    @PostMapping("/overrides/preview")
    @Permits(Action.TIER_REVIEW_DECIDE)
    String ask(
            CurrentUser user,
            @RequestParam(name = "review", required = false) @Nullable List<TierReviewId> chosen,
            Model model,
            RedirectAttributes redirect) {
        if (chosen == null || chosen.isEmpty()) {
            Toast.warn(redirect, "tier.error.noneChosen");
            return LIST;
        }
        KeepForm form = KeepForm.from(chosen, BusinessZone.today(clock));
        model.addAttribute("keepForm", form);
        return shown(user, form, model);
    }

    private String shown(CurrentUser user, KeepForm form, Model model) {
        LocalDate today = BusinessZone.today(clock);
        model.addAttribute("rows", reading.chosen(user, form.getReview())).addAttribute("today", today);
        return "tier/keep";
    }

    @PostMapping("/overrides")
    @Permits(Action.TIER_REVIEW_DECIDE)
    String keepAll(
            CurrentUser user,
            @Valid @ModelAttribute KeepForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                tell(
                        reviews.keepAll(
                                user,
                                form.getReview(),
                                Objects.requireNonNull(form.getReason()).strip(),
                                Objects.requireNonNull(form.getUntil())),
                        "kept",
                        redirect);
                return LIST;
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, shown(user, form, model));
    }

    private static void tell(TierReviewService.Batch batch, String what, RedirectAttributes redirect) {
        if (batch.closed() == 0) {
            Toast.done(redirect, "tier.done." + what + "All", batch.decided());
        } else {
            Toast.warn(redirect, "tier.done." + what + "Some", batch.decided(), batch.closed());
        }
    }

    /** What the file will hold, and the question what for. */
    @GetMapping("/export")
    @Permits(Action.TIER_REVIEW_EXPORT)
    String export(CurrentUser user, @ModelAttribute("filter") TierReviewFilterForm asked, Model model) {
        model.addAttribute("slice", reading.reviews(user, asked.toFilter(), null, 1))
                .addAttribute("view", asked.toFilter().view());
        return "tier/export";
    }

    /** The file is written row by row as the database gives it. */
    @PostMapping("/export")
    @Permits(Action.TIER_REVIEW_EXPORT)
    void export(
            CurrentUser user,
            @ModelAttribute("filter") TierReviewFilterForm asked,
            @RequestParam String purpose,
            HttpServletResponse response)
            throws IOException {
        if (purpose.isBlank() || purpose.length() > 200) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        LocalDate today = BusinessZone.today(clock);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"tier-reviews-" + today + ".csv\"");
        PrintWriter out = response.getWriter();
        TierReviewCsv lines = new TierReviewCsv(out, user.name(), clock.instant());
        reading.export(user, asked.toFilter(), purpose.strip(), lines::line);
    }
}
