package com.keyuan.crm.forecast.web;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.forecast.ForecastFitId;
import com.keyuan.crm.forecast.ForecastFitRow;
import com.keyuan.crm.forecast.ForecastFitService;
import com.keyuan.crm.forecast.ForecastReading;
import com.keyuan.crm.forecast.ForecastSettings;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fits: list, request, progress, and how well the models fit. */
@Controller
@RequestMapping("/forecasts/fits")
@RequiredArgsConstructor
class ForecastFitController {

    private static final int PAGE = 50;

    private final ForecastReading reading;
    private final ForecastFitService fits;
    private final ForecastSettings settings;
    private final Access access;
    private final Clock clock;

    @GetMapping
    @Permits(Action.FORECAST_FIT_VIEW)
    String list(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        ForecastFitForm form = new ForecastFitForm();
        form.setId(ForecastFitId.next());
        form.setAsOf(BusinessZone.today(clock));
        model.addAttribute("forecastFitForm", form);
        return shown(user, after, model);
    }

    private String shown(CurrentUser user, @Nullable String after, Model model) {
        model.addAttribute("slice", reading.fits(user, after, PAGE))
                .addAttribute("mayStart", access.allows(user, Action.FORECAST_FIT_START))
                .addAttribute("settings", settings)
                .addAttribute("today", BusinessZone.today(clock));
        return "forecast/fits";
    }

    @PostMapping
    @Permits(Action.FORECAST_FIT_START)
    String request(
            CurrentUser user,
            @Valid @ModelAttribute ForecastFitForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                ForecastFitId id = Objects.requireNonNull(form.getId());
                fits.request(user, id, Objects.requireNonNull(form.getAsOf()));
                Toast.done(redirect, "forecast.done.requested");
                return "redirect:/forecasts/fits/" + id;
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, shown(user, null, model));
    }

    @GetMapping("/{id}")
    @Permits(Action.FORECAST_FIT_VIEW)
    String page(CurrentUser user, @PathVariable ForecastFitId id, Model model) {
        model.addAttribute("page", reading.fit(user, id)).addAttribute("settings", settings);
        return "forecast/fit";
    }

    /** What the page asks while the fit is under way; once it is done the page is loaded anew. */
    @GetMapping("/{id}/progress")
    @Permits(Action.FORECAST_FIT_VIEW)
    String progress(CurrentUser user, @PathVariable ForecastFitId id, Model model, HttpServletResponse response) {
        ForecastFitRow fit = reading.progress(user, id);
        if (fit.isFinished()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("fit", fit);
        return "forecast/progress :: progress";
    }
}
