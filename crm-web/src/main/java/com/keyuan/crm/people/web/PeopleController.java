package com.keyuan.crm.people.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.people.DepartmentService;
import com.keyuan.crm.people.Hiring;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.people.OpenSessions;
import com.keyuan.crm.people.PeopleAdministration;
import com.keyuan.crm.people.PersonPage;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.Conflict;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** The administrator's pages of our people. */
@Controller
@RequestMapping("/people")
@Permits(Action.PEOPLE_ADMINISTER)
@RequiredArgsConstructor
class PeopleController {

    private final PeopleAdministration people;
    private final Hiring hiring;
    private final DepartmentService departments;
    private final OpenSessions sessions;
    private final MessageSource messages;

    @GetMapping
    String list(
            CurrentUser user,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "false") boolean disabled,
            Model model) {
        model.addAttribute("people", people.list(user, q == null || q.isBlank() ? null : q.strip(), disabled));
        return "people/list";
    }

    @GetMapping("/new")
    String create(CurrentUser user, Model model, Locale locale) {
        model.addAttribute("personForm", PersonForm.blank());
        return form(user, model, locale);
    }

    @PostMapping
    String create(
            CurrentUser user,
            @Valid @ModelAttribute PersonForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                PersonId id = Objects.requireNonNull(form.getId());
                String username = Objects.requireNonNull(form.getUsername());
                hiring.hire(user, id, username, form.toDetails()).ifPresent(given -> shownOnce(redirect, given));
                return "redirect:/people/" + id + "/password";
            } catch (RuleViolation violation) {
                Refusals.into(errors, violation);
            }
        }
        return Refusals.again(response, form(user, model, locale));
    }

    @GetMapping("/{id}")
    String edit(CurrentUser user, @PathVariable PersonId id, Model model, Locale locale) {
        PersonPage page = people.page(user, id);
        model.addAttribute("personForm", PersonForm.from(page));
        return form(user, page, model, locale);
    }

    @PostMapping("/{id}")
    String edit(
            CurrentUser user,
            @PathVariable PersonId id,
            @Valid @ModelAttribute PersonForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                people.edit(user, id, form.getVersion(), form.toDetails());
                Toast.done(redirect, "people.done.saved", Objects.requireNonNull(form.getName()));
                return "redirect:/people";
            } catch (StaleVersion stale) {
                return conflict(user, people.page(user, id), form, model, locale, response);
            } catch (RuleViolation violation) {
                Refusals.into(errors, violation);
            }
        }
        return Refusals.again(response, form(user, people.page(user, id), model, locale));
    }

    private String conflict(
            CurrentUser user,
            PersonPage theirs,
            PersonForm form,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        PersonForm now = PersonForm.from(theirs);
        form.setVersion(now.getVersion());
        String view = form(user, theirs, model, locale);
        Conflict.between(form, now, model)
                .in("name")
                .inChoice("department", "departments")
                .inChoice("level", "levels")
                .inChoice("roles", "roles")
                .in("bankAccount", "bankName")
                .show(response);
        return view;
    }

    @PostMapping("/{id}/disabling")
    String disable(CurrentUser user, @PathVariable PersonId id, RedirectAttributes redirect) {
        people.disable(user, id);
        sessions.endAll(id);
        Toast.done(redirect, "people.done.disabled");
        return "redirect:/people/{id}";
    }

    @PostMapping("/{id}/enabling")
    String enable(CurrentUser user, @PathVariable PersonId id, RedirectAttributes redirect) {
        people.enable(user, id);
        Toast.done(redirect, "people.done.enabled");
        return "redirect:/people/{id}";
    }

    @PostMapping("/{id}/password")
    String givePassword(CurrentUser user, @PathVariable PersonId id, RedirectAttributes redirect) {
        shownOnce(redirect, hiring.givePassword(user, id));
        sessions.endAll(id);
        return "redirect:/people/{id}/password";
    }

    private static void shownOnce(RedirectAttributes redirect, String password) {
        redirect.addFlashAttribute("password", password);
    }

    /** The password that was just given, to be handed over; asked for again there is none to show. */
    @GetMapping("/{id}/password")
    String handOver(CurrentUser user, @PathVariable PersonId id, Model model) {
        PersonPage person = people.page(user, id);
        if (!model.containsAttribute("password")) {
            return "redirect:/people/{id}";
        }
        model.addAttribute("person", person);
        return "people/handed-over";
    }

    private String form(CurrentUser user, PersonPage page, Model model, Locale locale) {
        model.addAttribute("person", page);
        return form(user, model, locale);
    }

    private String form(CurrentUser user, Model model, Locale locale) {
        model.addAttribute(
                "departments",
                departments.tree(user).stream()
                        .map(row -> Option.of(row.id(), row.path()))
                        .toList());
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .map(role -> Option.of(role, messages.getMessage("role." + role, null, locale)))
                        .toList());
        model.addAttribute(
                "levels",
                Arrays.stream(Level.values())
                        .map(level -> Option.of(level, messages.getMessage("level." + level, null, locale)))
                        .toList());
        return "people/form";
    }
}
