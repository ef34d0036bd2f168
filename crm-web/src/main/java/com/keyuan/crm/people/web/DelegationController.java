package com.keyuan.crm.people.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.people.DelegationId;
import com.keyuan.crm.people.DelegationService;
import com.keyuan.crm.people.PeopleAdministration;
import com.keyuan.crm.people.PersonRow;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.DatesReversed;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of who signs in a director's place. */
@Controller
@RequestMapping("/delegations")
@Permits(Action.PEOPLE_ADMINISTER)
@RequiredArgsConstructor
class DelegationController {

    private final DelegationService delegations;
    private final PeopleAdministration people;
    private final Clock clock;

    @GetMapping
    String list(CurrentUser user, Model model) {
        model.addAttribute("delegationForm", DelegationForm.blank(BusinessZone.today(clock)));
        return page(user, model);
    }

    @PostMapping
    String delegate(
            CurrentUser user,
            @Valid @ModelAttribute DelegationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors() && isDelegated(user, form, errors)) {
            Toast.done(redirect, "people.done.delegated");
            return "redirect:/delegations";
        }
        return Refusals.again(response, page(user, model));
    }

    @PostMapping("/{id}/end")
    String end(CurrentUser user, @PathVariable DelegationId id, RedirectAttributes redirect) {
        delegations.end(user, id);
        Toast.done(redirect, "people.done.delegation.ended");
        return "redirect:/delegations";
    }

    private boolean isDelegated(CurrentUser user, DelegationForm form, BindingResult errors) {
        try {
            delegations.delegate(
                    user,
                    Objects.requireNonNull(form.getId()),
                    Objects.requireNonNull(form.getDirector()),
                    Objects.requireNonNull(form.getDelegate()),
                    new DateRange(Objects.requireNonNull(form.getFrom()), Objects.requireNonNull(form.getTo())));
            return true;
        } catch (DatesReversed reversed) {
            errors.rejectValue("to", "people.delegation.reversed");
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
        }
        return false;
    }

    private String page(CurrentUser user, Model model) {
        List<PersonRow> present = people.list(user, null, false);
        model.addAttribute("delegations", delegations.list(user));
        model.addAttribute("directors", options(present, row -> row.roles().contains(Role.DIRECTOR)));
        model.addAttribute(
                "delegates",
                options(
                        present,
                        row -> row.roles().contains(Role.DIRECTOR)
                                || row.roles().contains(Role.MANAGER)));
        return "people/delegations";
    }

    private static List<Option> options(List<PersonRow> people, Predicate<PersonRow> fit) {
        return people.stream()
                .filter(fit)
                .map(row -> Option.of(row.id(), row.name()))
                .toList();
    }
}
