package com.keyuan.crm.survey.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.PublicAddress;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.survey.SurveyGrouping;
import com.keyuan.crm.survey.SurveyId;
import com.keyuan.crm.survey.SurveyLink;
import com.keyuan.crm.survey.SurveyService;
import com.keyuan.crm.survey.SurveyView;
import java.util.Arrays;
import java.util.Locale;
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

/** Surveys for staff: the phone team's list and links, what came of them, a customer's answers. */
@Controller
@RequestMapping("/surveys")
@RequiredArgsConstructor
class SurveyController {

    private final SurveyService surveys;

    @GetMapping
    @Permits(Action.SURVEY_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        SurveyView shown = view(view);
        model.addAttribute("slice", surveys.list(user, shown, after))
                .addAttribute("shown", shown)
                .addAttribute("seesCustomers", surveys.seesCustomers(user))
                .addAttribute("maySend", shown == SurveyView.OPEN && surveys.maySend(user));
        return "survey/list";
    }

    private static SurveyView view(@Nullable String asked) {
        return Arrays.stream(SurveyView.values())
                .filter(view -> view.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElse(SurveyView.OPEN);
    }

    /** Shown on the very answer, as it is made anew whenever somebody needs it. */
    @PostMapping("/{id}/link")
    @Permits(Action.SURVEY_SEND)
    String link(CurrentUser user, @PathVariable SurveyId id, Model model, RedirectAttributes redirect) {
        try {
            SurveyLink link = surveys.send(user, id);
            model.addAttribute("row", link.row())
                    .addAttribute("link", PublicAddress.of("/open/surveys/" + link.token()));
            return "survey/link";
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
            return "redirect:/surveys";
        }
    }

    @GetMapping("/results")
    @Permits(Action.SURVEY_RESULTS)
    String results(CurrentUser user, @RequestParam(required = false) @Nullable String by, Model model) {
        SurveyGrouping grouping = Arrays.stream(SurveyGrouping.values())
                .filter(one -> one.name().equals(by))
                .findFirst()
                .orElse(SurveyGrouping.TIER);
        model.addAttribute("results", surveys.results(user, grouping))
                .addAttribute("trend", surveys.results(user, SurveyGrouping.QUARTER))
                .addAttribute("by", grouping);
        return "survey/results";
    }

    /** A part of the customer's page. */
    @GetMapping("/of-customer/{id}")
    @Permits(Action.CUSTOMER_VIEW)
    String ofCustomer(CurrentUser user, @PathVariable("id") CustomerId customer, Model model) {
        model.addAttribute("rows", surveys.ofCustomer(user, customer));
        return "survey/panel :: panel";
    }
}
