package com.keyuan.crm.tier.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.tier.TierReading;
import com.keyuan.crm.tier.TierReviewFilter;
import com.keyuan.crm.tier.TierReviewId;
import com.keyuan.crm.tier.TierReviewRow;
import com.keyuan.crm.tier.TierReviewService;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The review page, its side panel, and the word of a person on a proposal. */
@Controller
@RequiredArgsConstructor
class TierReviewController {

    private static final int PAGE = 50;

    private final TierReading reading;
    private final CustomerReading customers;
    private final TierReviewService reviews;
    private final Clock clock;

    @GetMapping("/tiers/reviews")
    @Permits(Action.TIER_REVIEW_LIST)
    String list(
            CurrentUser user,
            @ModelAttribute("filter") TierReviewFilterForm asked,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        TierReviewFilter filter = asked.toFilter();
        Slice<TierReviewRow> slice = reading.reviews(user, filter, after, PAGE);
        if (after == null && !slice.isEmpty()) { // the first one lies open beside the list
            open(user, slice.rows().get(0).id(), model);
        }
        model.addAttribute("slice", slice)
                .addAttribute("figures", reading.figures(user))
                .addAttribute("holders", reading.holders(user, filter.everything()))
                .addAttribute("view", filter.view())
                .addAttribute("narrowed", filter.isNarrowing())
                .addAttribute("tiers", Tier.values())
                .addAttribute("director", user.is(Role.DIRECTOR))
                .addAttribute("first", after == null);
        return "tier/reviews";
    }

    @GetMapping("/tiers/reviews/{id}")
    @Permits(Action.TIER_REVIEW_VIEW)
    String review(
            CurrentUser user,
            @PathVariable TierReviewId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        open(user, id, model);
        return htmx == null ? "tier/review" : "tier/panel :: panel";
    }

    private void open(CurrentUser user, TierReviewId id, Model model) {
        model.addAttribute("overrideForm", OverrideForm.from(BusinessZone.today(clock)));
        show(user, id, model);
    }

    private void show(CurrentUser user, TierReviewId id, Model model) {
        model.addAttribute("page", reading.review(user, id))
                .addAttribute("tiers", Tier.values())
                .addAttribute("today", BusinessZone.today(clock));
    }

    @PostMapping("/tiers/reviews/{id}/acceptance")
    @Permits(Action.TIER_REVIEW_DECIDE)
    String accept(CurrentUser user, @PathVariable TierReviewId id, RedirectAttributes redirect) {
        try {
            reviews.accept(user, id);
            Toast.done(redirect, "tier.done.accepted");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/tiers/reviews";
    }

    @PostMapping("/tiers/reviews/{id}/override")
    @Permits(Action.TIER_REVIEW_DECIDE)
    String override(
            CurrentUser user,
            @PathVariable TierReviewId id,
            @Valid @ModelAttribute OverrideForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                reviews.override(
                        user,
                        id,
                        Objects.requireNonNull(form.getTier()),
                        Objects.requireNonNull(form.getReason()),
                        Objects.requireNonNull(form.getUntil()));
                Toast.done(redirect, "tier.done.overridden");
                return "redirect:/tiers/reviews";
            } catch (RuleViolation refused) {
                if (refused.field() == null) { // decided already: the page shows how
                    Refusals.onTheNextPage(redirect, refused);
                    return "redirect:/tiers/reviews/" + id;
                }
                Refusals.into(errors, refused);
            }
        }
        show(user, id, model);
        return Refusals.again(response, "tier/review");
    }

    /** A panel of the customer's page. */
    @GetMapping("/customers/{id}/tier")
    @Permits(Action.TIER_VIEW_OF_CUSTOMER)
    String ofCustomer(CurrentUser user, @PathVariable CustomerId id, Model model) {
        model.addAttribute("story", reading.story(user, id))
                .addAttribute("head", customers.frame(user, id, "tier").orElse(null));
        return "tier/story";
    }

    @GetMapping("/tiers/overrides")
    @Permits(Action.TIER_TREND)
    String overrides(CurrentUser user, Model model) {
        model.addAttribute("report", reading.overrides(user)).addAttribute("today", BusinessZone.today(clock));
        return "tier/overrides";
    }

    @GetMapping("/tiers/trend")
    @Permits(Action.TIER_TREND)
    String trend(CurrentUser user, Model model) {
        model.addAttribute("months", reading.trend(user));
        return "tier/trend";
    }
}
