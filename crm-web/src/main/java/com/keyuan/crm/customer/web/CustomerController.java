package com.keyuan.crm.customer.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.AuditPage;
import com.keyuan.crm.customer.CustomerHead;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerPage;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.customer.CustomerService;
import com.keyuan.crm.customer.Importance;
import com.keyuan.crm.customer.PhoneNumber;
import com.keyuan.crm.customer.QuickCapture;
import com.keyuan.crm.customer.TimelineView;
import com.keyuan.crm.customer.TwinFound;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.AuditWords;
import com.keyuan.crm.shared.web.Conflict;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** One customer: its page, and the forms that change it. */
@Controller
@RequestMapping("/customers")
@RequiredArgsConstructor
class CustomerController {

    private final CustomerService customers;
    private final CustomerReading reading;
    private final QuickCapture quickCapture;
    private final CustomerChoices choices;
    private final AuditWords words;

    @GetMapping("/new")
    @Permits(Action.CUSTOMER_CREATE)
    String create(@RequestParam @Nullable String name, Model model, Locale locale) {
        CustomerForm form = CustomerForm.blank();
        form.setName(name);
        model.addAttribute("customerForm", form);
        return form(form, model, locale);
    }

    @PostMapping
    @Permits(Action.CUSTOMER_CREATE)
    String create(
            CurrentUser user,
            @Valid @ModelAttribute CustomerForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                CustomerId id = Objects.requireNonNull(form.getId());
                quickCapture.capture(
                        user,
                        id,
                        form.toName(),
                        form.toDetails(),
                        form.toTwinReason(),
                        CustomerForm.given(form.getContactName()),
                        CustomerForm.given(form.getContactPhone()));
                Toast.done(redirect, "customer.done.created", Objects.requireNonNull(form.getName()));
                return "redirect:" + (reading.maySee(user, id) ? "/customers/" + id : "/");
            } catch (RuleViolation violation) {
                refuse(violation, errors, model);
            }
        }
        return Refusals.again(response, form(form, model, locale));
    }

    @GetMapping("/{id}")
    @Permits(Action.CUSTOMER_VIEW)
    String page(
            CurrentUser user,
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "ALL") TimelineView view,
            Model model,
            Locale locale) {
        CustomerPage page = reading.page(user, id, view);
        model.addAttribute("page", page);
        model.addAttribute("head", page.head());
        model.addAttribute("view", view);
        model.addAttribute("views", TimelineView.values());
        model.addAttribute("importances", choices.importances(locale));
        return "customer/detail";
    }

    @GetMapping("/{id}/timeline")
    @Permits(Action.CUSTOMER_VIEW)
    String timeline(
            CurrentUser user,
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "ALL") TimelineView view,
            @RequestParam @Nullable String after,
            Model model) {
        model.addAttribute("timeline", reading.timeline(user, id, view, after));
        model.addAttribute("customer", id);
        model.addAttribute("view", view);
        return "customer/timeline :: more";
    }

    @GetMapping("/{id}/changes")
    @Permits(Action.CUSTOMER_READ_NOTES)
    String changes(
            CurrentUser user,
            @PathVariable CustomerId id,
            @RequestParam @Nullable String after,
            Model model,
            Locale locale) {
        AuditPage changes = reading.changes(user, id, after);
        model.addAttribute("lines", words.lines(changes, locale));
        model.addAttribute("next", changes.slice().next());
        model.addAttribute("customer", id);
        model.addAttribute("head", reading.frame(user, id, "changes").orElse(null));
        return "customer/changes";
    }

    @GetMapping("/{id}/edit")
    @Permits(Action.CUSTOMER_EDIT)
    String edit(CurrentUser user, @PathVariable CustomerId id, Model model, Locale locale) {
        CustomerForm form = CustomerForm.from(reading.forEditing(user, id));
        model.addAttribute("customerForm", form);
        model.addAttribute("known", id);
        return form(form, model, locale);
    }

    @PostMapping("/{id}")
    @Permits(Action.CUSTOMER_EDIT)
    String edit(
            CurrentUser user,
            @PathVariable CustomerId id,
            @Valid @ModelAttribute CustomerForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("known", id);
        if (!errors.hasErrors()) {
            try {
                customers.edit(user, id, form.getVersion(), form.toName(), form.toDetails(), form.toTwinReason());
                Toast.done(redirect, "customer.done.saved");
                return "redirect:/customers/{id}";
            } catch (StaleVersion stale) {
                return conflict(reading.forEditing(user, id), form, model, locale, response);
            } catch (RuleViolation violation) {
                refuse(violation, errors, model);
            }
        }
        return Refusals.again(response, form(form, model, locale));
    }

    @PostMapping("/{id}/loss")
    @Permits(Action.CUSTOMER_EDIT)
    String lose(
            CurrentUser user,
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        if (reason.isBlank() || reason.length() > 200) {
            Toast.warn(redirect, "customer.error.loss-reason");
        } else {
            customers.lose(user, id, reason.strip());
            Toast.done(redirect, "customer.done.lost");
        }
        return "redirect:/customers/{id}";
    }

    @PostMapping("/{id}/recovery")
    @Permits(Action.CUSTOMER_EDIT)
    String findAgain(CurrentUser user, @PathVariable CustomerId id, RedirectAttributes redirect) {
        customers.findAgain(user, id);
        Toast.done(redirect, "customer.done.recovered");
        return "redirect:/customers/{id}";
    }

    @PostMapping("/{id}/importance")
    @Permits(Action.CUSTOMER_RATE)
    String rate(
            CurrentUser user,
            @PathVariable CustomerId id,
            @RequestParam Importance importance,
            RedirectAttributes redirect) {
        customers.rate(user, id, importance);
        Toast.done(redirect, "customer.done.rated");
        return "redirect:/customers/{id}";
    }

    /** What somebody else saved meanwhile, beside what was typed here; sending again means it. */
    private String conflict(
            CustomerHead theirs, CustomerForm form, Model model, Locale locale, HttpServletResponse response) {
        CustomerForm now = CustomerForm.from(theirs);
        form.setVersion(now.getVersion());
        String view = form(form, model, locale);
        Conflict.between(form, now, model)
                .in("name", "shortName", "creditCode")
                .inChoice("kind", "kinds")
                .inChoice("industry", "industries")
                .inChoice("region", "regions")
                .in("address")
                .inChoice("headcount", "headcounts")
                .in("demandEstimate", "specialNeeds", "preferences")
                .inChoice("source", "sources")
                .show(response);
        return view;
    }

    private static void refuse(RuleViolation violation, BindingResult errors, Model model) {
        if (violation instanceof PhoneNumber.NotUsable) { // of the quick capture's contact
            Refusals.told(violation);
            errors.rejectValue(
                    "contactPhone",
                    violation.messageKey(),
                    violation.arguments().toArray(),
                    null);
            return;
        }
        Refusals.into(errors, violation);
        if (violation instanceof TwinFound twin) {
            model.addAttribute("twin", twin.visible());
            model.addAttribute(
                    "twinHeld", twin.visible() == null && twin.messageKey().endsWith(".held"));
            model.addAttribute("twinByName", "name".equals(twin.field()));
        }
    }

    private String form(CustomerForm form, Model model, Locale locale) {
        choices.into(model, form.getRegion(), locale);
        return "customer/form";
    }
}
