package com.keyuan.crm.leaving.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.leaving.LeavingId;
import com.keyuan.crm.leaving.LeavingKind;
import com.keyuan.crm.leaving.LeavingReading;
import com.keyuan.crm.leaving.LeavingService;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.territory.RotationPlanId;
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

/** Who leaves: list, notice, and the page of one leaving. */
@Controller
@RequestMapping("/leavings")
@RequiredArgsConstructor
class LeavingController {

    private static final int PAGE = 50;
    private static final int USUAL_DAYS = 30;

    private final LeavingReading reading;
    private final LeavingService leavings;
    private final Clock clock;

    @GetMapping
    @Permits(Action.LEAVING_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("slice", reading.list(user, !"over".equals(view), after, PAGE))
                .addAttribute("stranded", reading.stranded(user));
        return "leaving/list";
    }

    @GetMapping("/new")
    @Permits(Action.LEAVING_LIST)
    String form(CurrentUser user, @RequestParam(required = false) @Nullable PersonId person, Model model) {
        LeavingForm form = new LeavingForm();
        form.setId(LeavingId.next());
        form.setPerson(person);
        form.setLastDay(BusinessZone.today(clock).plusDays(USUAL_DAYS));
        model.addAttribute("leavingForm", form);
        return shown(user, model);
    }

    private String shown(CurrentUser user, Model model) {
        model.addAttribute(
                "people",
                reading.candidates(user).stream()
                        .map(one -> new Option(one.person().toString(), one.name(), one.department()))
                        .toList());
        return "leaving/form";
    }

    @PostMapping
    @Permits(Action.LEAVING_GIVE)
    String give(
            CurrentUser user,
            @Valid @ModelAttribute LeavingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                LeavingId id = Objects.requireNonNull(form.getId());
                leavings.give(
                        user,
                        id,
                        Objects.requireNonNull(form.getPerson()),
                        Objects.requireNonNull(form.getLastDay()),
                        form.getNote());
                Toast.done(redirect, "leaving.done.given");
                return "redirect:/leavings/" + id;
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, shown(user, model));
    }

    @GetMapping("/{id}")
    @Permits(Action.LEAVING_VIEW)
    String page(
            CurrentUser user,
            @PathVariable LeavingId id,
            @RequestParam(required = false) @Nullable LeavingKind kind,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", reading.page(user, id, kind, after)).addAttribute("newPlan", RotationPlanId.next());
        return "leaving/page";
    }
}
