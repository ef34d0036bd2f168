package com.keyuan.crm.forecast.web;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.forecast.ForecastFilter;
import com.keyuan.crm.forecast.ForecastReading;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.Permits;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is expected of customers: of one, on its page, and of all that somebody sees. */
@Controller
@RequiredArgsConstructor
class ForecastController {

    private static final int PAGE = 50;

    private final ForecastReading reading;
    private final CustomerReading customers;
    private final Access access;

    /** A panel of the customer's page. */
    @GetMapping("/customers/{id}/forecast")
    @Permits(Action.FORECAST_VIEW_OF_CUSTOMER)
    String ofCustomer(CurrentUser user, @PathVariable CustomerId id, Model model) {
        model.addAttribute("story", reading.story(user, id))
                .addAttribute("head", customers.frame(user, id, "forecast").orElse(null))
                .addAttribute("seesFits", access.allows(user, Action.FORECAST_FIT_VIEW));
        return "forecast/story";
    }

    @GetMapping("/forecasts")
    @Permits(Action.FORECAST_LIST)
    String list(
            CurrentUser user,
            @RequestParam(defaultValue = "RISK") ForecastFilter.View view,
            @RequestParam(required = false) @Nullable Tier tier,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("slice", reading.list(user, new ForecastFilter(view, tier), after, PAGE))
                .addAttribute("fit", reading.present(user).orElse(null))
                .addAttribute("view", view)
                .addAttribute("tiers", Tier.values())
                .addAttribute("tier", tier)
                .addAttribute("seesFits", access.allows(user, Action.FORECAST_FIT_VIEW));
        return "forecast/list";
    }
}
