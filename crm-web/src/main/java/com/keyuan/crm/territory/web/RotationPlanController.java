package com.keyuan.crm.territory.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationPlanReading;
import com.keyuan.crm.territory.RotationPlanRow;
import com.keyuan.crm.territory.RotationPlanService;
import com.keyuan.crm.territory.TerritoryService;
import com.keyuan.crm.territory.TerritorySettings;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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

/** Plans: list, request, progress, page, comparison. */
@Controller
@RequestMapping("/rotation/plans")
@RequiredArgsConstructor
class RotationPlanController {

    private static final int PAGE = 50;

    private final RotationPlanReading reading;
    private final RotationPlanService plans;
    private final TerritoryService territories;
    private final TerritorySettings settings;
    private final Clock clock;

    @GetMapping
    @Permits(Action.ROTATION_PLAN_LIST)
    String list(CurrentUser user, @RequestParam(required = false) @Nullable String after, Locale locale, Model model) {
        RotationPlanForm form = new RotationPlanForm();
        form.setId(RotationPlanId.next());
        form.setDate(BusinessZone.today(clock));
        form.setCapMonths(settings.capMonths());
        model.addAttribute("rotationPlanForm", form);
        return shown(user, after, locale, model);
    }

    private String shown(CurrentUser user, @Nullable String after, Locale locale, Model model) {
        TerritoryService.Choices choices = territories.choices(user, locale.getLanguage());
        model.addAttribute("slice", reading.list(user, after, PAGE))
                .addAttribute(
                        "departmentOptions",
                        choices.departments().stream()
                                .filter(one -> user.is(Role.DIRECTOR)
                                        || user.departments().contains(one.id()))
                                .map(one -> Option.of(one.id(), one.name()))
                                .toList())
                .addAttribute(
                        "leaverOptions",
                        choices.people().stream()
                                .map(one -> new Option(one.id().toString(), one.name(), one.department()))
                                .toList())
                .addAttribute(
                        "territoryOptions",
                        territories.list(user, locale.getLanguage()).stream()
                                .map(one -> Option.of(one.id(), one.name()))
                                .toList());
        return "territory/plans";
    }

    @PostMapping
    @Permits(Action.ROTATION_PLAN_MAKE)
    String request(
            CurrentUser user,
            @Valid @ModelAttribute RotationPlanForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                RotationPlanId id = Objects.requireNonNull(form.getId());
                plans.request(user, id, form.toScope());
                Toast.done(redirect, "territory.done.requested");
                return "redirect:/rotation/plans/" + id;
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, shown(user, null, locale, model));
    }

    @GetMapping("/{id}")
    @Permits(Action.ROTATION_PLAN_VIEW)
    String page(
            CurrentUser user,
            @PathVariable RotationPlanId id,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", reading.page(user, id))
                .addAttribute("moving", !"stays".equals(view))
                .addAttribute("slice", reading.moves(user, id, !"stays".equals(view), after, PAGE));
        return "territory/plan";
    }

    /** What the page asks while the plan is being solved; once it is done the page is loaded anew. */
    @GetMapping("/{id}/progress")
    @Permits(Action.ROTATION_PLAN_VIEW)
    String progress(CurrentUser user, @PathVariable RotationPlanId id, Model model, HttpServletResponse response) {
        RotationPlanRow plan = reading.progress(user, id);
        if (!plan.isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("plan", plan);
        return "territory/progress :: progress";
    }

    /** Two plans side by side. */
    @GetMapping("/{id}/comparison")
    @Permits(Action.ROTATION_PLAN_VIEW)
    String compare(
            CurrentUser user,
            @PathVariable RotationPlanId id,
            @RequestParam(required = false) @Nullable RotationPlanId with,
            Model model) {
        model.addAttribute("others", reading.list(user, null, PAGE).rows())
                .addAttribute(
                        "pages",
                        with == null
                                ? List.of(reading.page(user, id))
                                : List.of(reading.page(user, id), reading.page(user, with)));
        return "territory/compare";
    }
}
