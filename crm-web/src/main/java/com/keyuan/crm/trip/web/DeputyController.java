package com.keyuan.crm.trip.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.trip.DeputyService;
import com.keyuan.crm.trip.TripPlanWrong;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Naming the deputy who signs for directors. */
@Controller
@Permits(Action.DEPUTY_NAME)
@RequiredArgsConstructor
class DeputyController {

    private final DeputyService deputies;
    private final Clock clock;

    @GetMapping("/deputies")
    String list(CurrentUser user, Model model) {
        DeputyForm form = new DeputyForm();
        form.setFrom(BusinessZone.today(clock));
        model.addAttribute("deputyForm", form);
        return page(user, model);
    }

    @PostMapping("/deputies")
    String name(
            CurrentUser user,
            @Valid @ModelAttribute DeputyForm deputyForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || !isNamed(user, deputyForm, errors)) {
            return Refusals.again(response, page(user, model));
        }
        Toast.done(redirect, "trip.done.deputy");
        return "redirect:/deputies";
    }

    private boolean isNamed(CurrentUser user, DeputyForm form, BindingResult errors) {
        try {
            LocalDate from = Objects.requireNonNull(form.getFrom());
            LocalDate to = Objects.requireNonNull(form.getTo());
            if (to.isBefore(from)) {
                throw new TripPlanWrong("dates-reversed", "to");
            }
            deputies.name(user, new PersonId(Objects.requireNonNull(form.getPerson())), new DateRange(from, to));
            return true;
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
            return false;
        }
    }

    private String page(CurrentUser user, Model model) {
        model.addAttribute("named", deputies.named(user));
        model.addAttribute(
                "candidates",
                deputies.candidates(user).stream()
                        .map(one -> Option.of(one.id(), one.name()))
                        .toList());
        return "trip/deputies";
    }
}
