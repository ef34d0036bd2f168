package com.keyuan.crm.customer.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.ContactCard;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactReveal;
import com.keyuan.crm.customer.ContactService;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.Conflict;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people at a customer: enter, change, show a number, dial it. */
@Controller
@RequiredArgsConstructor
class ContactController {

    private final ContactService contacts;
    private final ContactReveal reveal;
    private final CustomerReading reading;
    private final CustomerChoices choices;

    @GetMapping("/customers/{customer}/contacts/new")
    @Permits(Action.CUSTOMER_EDIT)
    String create(CurrentUser user, @PathVariable CustomerId customer, Model model, Locale locale) {
        model.addAttribute("customer", customer);
        model.addAttribute("customerName", reading.forEditing(user, customer).name());
        model.addAttribute("contactForm", ContactForm.blank());
        return form(model, locale);
    }

    @PostMapping("/customers/{customer}/contacts")
    @Permits(Action.CUSTOMER_EDIT)
    String create(
            CurrentUser user,
            @PathVariable CustomerId customer,
            @Valid @ModelAttribute ContactForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                ContactId id = Objects.requireNonNull(form.getId());
                contacts.addContact(user, id, customer, form.toDetails(), form.toReaches(), null);
                Toast.done(redirect, "customer.done.contact", Objects.requireNonNull(form.getName()));
                return "redirect:/customers/{customer}";
            } catch (RuleViolation violation) {
                Refusals.into(errors, violation);
            }
        }
        model.addAttribute("customerName", reading.forEditing(user, customer).name());
        return Refusals.again(response, form(model, locale));
    }

    @GetMapping("/contacts/{id}/edit")
    @Permits(Action.CUSTOMER_EDIT)
    String edit(CurrentUser user, @PathVariable ContactId id, Model model, Locale locale) {
        ContactCard card = contacts.forEditing(user, id);
        model.addAttribute("contactForm", ContactForm.from(card));
        return form(card, model, locale);
    }

    @PostMapping("/contacts/{id}")
    @Permits(Action.CUSTOMER_EDIT)
    String edit(
            CurrentUser user,
            @PathVariable ContactId id,
            @Valid @ModelAttribute ContactForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                CustomerId customer = contacts.edit(user, id, form.getVersion(), form.toDetails(), form.toReaches());
                Toast.done(redirect, "customer.done.contact", Objects.requireNonNull(form.getName()));
                return "redirect:/customers/" + customer;
            } catch (StaleVersion stale) {
                return conflict(contacts.forEditing(user, id), form, model, locale, response);
            } catch (RuleViolation violation) {
                Refusals.into(errors, violation);
            }
        }
        return Refusals.again(response, form(contacts.forEditing(user, id), model, locale));
    }

    /** Numbers stay closed: whoever typed new ones sends them again. */
    private String conflict(
            ContactCard theirs, ContactForm form, Model model, Locale locale, HttpServletResponse response) {
        ContactForm now = ContactForm.from(theirs);
        form.setVersion(now.getVersion());
        String view = form(theirs, model, locale);
        Conflict.between(form, now, model)
                .in("name", "title")
                .inChoice("part", "parts")
                .in("birthday", "notes", "doNotContact")
                .show(response);
        return view;
    }

    @PostMapping("/contacts/{id}/departure")
    @Permits(Action.CUSTOMER_EDIT)
    String leave(CurrentUser user, @PathVariable ContactId id, RedirectAttributes redirect) {
        CustomerId customer = contacts.leave(user, id);
        Toast.done(redirect, "customer.done.left");
        return "redirect:/customers/" + customer;
    }

    @PostMapping("/contacts/{id}/return")
    @Permits(Action.CUSTOMER_EDIT)
    String comeBack(CurrentUser user, @PathVariable ContactId id, RedirectAttributes redirect) {
        CustomerId customer = contacts.comeBack(user, id);
        Toast.done(redirect, "customer.done.returned");
        return "redirect:/customers/" + customer;
    }

    @PostMapping("/contacts/{id}/reveal/{field}")
    @Permits(Action.CONTACT_REVEAL)
    String show(CurrentUser user, @PathVariable ContactId id, @PathVariable ContactField field, Model model) {
        model.addAttribute("value", reveal.show(user, id, field));
        model.addAttribute("dialable", field == ContactField.PHONE);
        return "customer/revealed";
    }

    /** One tap: the telephone opens with the number. */
    @HxRequest
    @PostMapping("/contacts/{id}/call")
    @Permits(Action.CONTACT_REVEAL)
    ResponseEntity<Void> dial(CurrentUser user, @PathVariable ContactId id) {
        return ResponseEntity.noContent()
                .header("HX-Redirect", "tel:" + reveal.dial(user, id))
                .build();
    }

    @PostMapping("/contacts/{id}/call")
    @Permits(Action.CONTACT_REVEAL)
    String dial(CurrentUser user, @PathVariable ContactId id, Model model) {
        model.addAttribute("number", reveal.dial(user, id));
        return "customer/dialled";
    }

    private String form(ContactCard card, Model model, Locale locale) {
        model.addAttribute("card", card);
        model.addAttribute("customer", card.customer());
        return form(model, locale);
    }

    private String form(Model model, Locale locale) {
        model.addAttribute("parts", choices.parts(locale));
        return "customer/contact";
    }
}
