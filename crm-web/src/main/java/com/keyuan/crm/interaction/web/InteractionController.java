package com.keyuan.crm.interaction.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.CustomerNotNamed;
import com.keyuan.crm.interaction.InteractionId;
import com.keyuan.crm.interaction.InteractionPage;
import com.keyuan.crm.interaction.InteractionService;
import com.keyuan.crm.interaction.ReceivedOutcome;
import com.keyuan.crm.interaction.ReceivedTouchId;
import com.keyuan.crm.interaction.TouchReceiving;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.Conflict;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Permits(Action.INTERACTION_ANSWER)
@RequiredArgsConstructor
class InteractionController {

    private final InteractionService interactions;
    private final TouchReceiving receiving;
    private final InteractionChoices choices;
    private final Clock clock;

    @GetMapping("/interactions/new")
    String create(CurrentUser user, @RequestParam(required = false) @Nullable UUID customer, Model model) {
        model.addAttribute("interactionForm", InteractionForm.now(customer, clock));
        return form(user, customer, model);
    }

    @PostMapping("/interactions")
    String save(
            CurrentUser user,
            @Valid @ModelAttribute InteractionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AtomicReference<String> done = new AtomicReference<>("recorded");
        if (errors.hasErrors() || !isDone(errors, () -> done.set(record(user, form)))) {
            return Refusals.again(response, form(user, form.getCustomer(), model));
        }
        Toast.done(redirect, "interaction.done." + done.get());
        return after(form);
    }

    @GetMapping("/interactions/{id}/edit")
    String edit(CurrentUser user, @PathVariable UUID id, Model model) {
        InteractionPage page = interactions.page(user, new InteractionId(id));
        model.addAttribute("interactionForm", InteractionForm.from(page));
        return form(user, page, model);
    }

    @PostMapping("/interactions/{id}")
    String correct(
            CurrentUser user,
            @PathVariable UUID id,
            @Valid @ModelAttribute InteractionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        InteractionId known = new InteractionId(id);
        try {
            if (errors.hasErrors() || !isDone(errors, () -> correct(user, known, form))) {
                return Refusals.again(response, form(user, interactions.page(user, known), model));
            }
        } catch (StaleVersion stale) {
            return conflict(user, interactions.page(user, known), form, model, response);
        }
        Toast.done(redirect, "interaction.done.corrected");
        return after(form);
    }

    private String conflict(
            CurrentUser user, InteractionPage theirs, InteractionForm form, Model model, HttpServletResponse response) {
        InteractionForm now = InteractionForm.from(theirs);
        form.setVersion(now.getVersion());
        String view = form(user, theirs, model);
        Conflict.between(form, now, model)
                .inChoice("direction", "directions")
                .inChoice("medium", "media")
                .inChoice("channel", "channels")
                .inChoice("companyChannel", "companyChannels")
                .inChoice("contact", "contacts")
                .in("note", "opensMatter", "twoWay")
                .inChoice("onlyPerson", "colleagues")
                .in("happenedAt")
                .show(response);
        return view;
    }

    /** Whom of theirs, once the customer has been picked. */
    @GetMapping("/interactions/contacts")
    String contacts(CurrentUser user, @RequestParam(required = false) @Nullable UUID customer, Model model) {
        model.addAttribute("interactionForm", InteractionForm.now(customer, clock));
        model.addAttribute("contacts", choices.contacts(user, customer));
        return "interaction/form :: contact";
    }

    private String record(CurrentUser user, InteractionForm form) {
        InteractionId id = new InteractionId(Objects.requireNonNull(form.getId()));
        if (form.getCustomer() != null) {
            interactions.record(user, id, form.toTouch(new CustomerId(form.getCustomer()), user.id()));
        } else if (isGiven(form.getCustomerName())) {
            interactions.answer(
                    user,
                    id,
                    Objects.requireNonNull(form.getCustomerName()),
                    customer -> form.toTouch(customer, user.id()));
        } else if (isGiven(form.getPeer())) {
            ReceivedOutcome outcome = receiving.noted(user, new ReceivedTouchId(id.value()), form.toNotice(user.id()));
            return outcome == ReceivedOutcome.WAITING ? "waiting" : "recorded";
        } else {
            throw new CustomerNotNamed();
        }
        return "recorded";
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private void correct(CurrentUser user, InteractionId id, InteractionForm form) {
        InteractionPage present = interactions.page(user, id);
        CustomerId customer =
                form.getCustomer() == null ? present.touch().customer() : new CustomerId(form.getCustomer());
        interactions.correct(
                user,
                id,
                form.toTouch(customer, present.touch().person()),
                Objects.requireNonNullElse(form.getVersion(), -1L));
    }

    private static boolean isDone(BindingResult errors, Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
            return false;
        }
    }

    private String form(CurrentUser user, @Nullable UUID customer, Model model) {
        model.addAttribute("customers", choices.customers(user, customer));
        model.addAttribute("contacts", choices.contacts(user, customer));
        return form(user, model);
    }

    private String form(CurrentUser user, InteractionPage page, Model model) {
        UUID customer = page.touch().customer().value();
        model.addAttribute("received", page.received());
        model.addAttribute(
                "customers",
                page.customerName() == null ? List.of() : List.of(Option.of(customer, page.customerName())));
        model.addAttribute("contacts", page.customerName() == null ? List.of() : choices.contacts(user, customer));
        return form(user, model);
    }

    private String form(CurrentUser user, Model model) {
        model.addAttribute("choosing", interactions.choosesCustomers(user));
        model.addAttribute("colleagues", choices.colleagues(user));
        model.addAttribute("directions", choices.directions());
        model.addAttribute("media", choices.media());
        model.addAttribute("channels", choices.channels());
        model.addAttribute("companyChannels", choices.companyChannels(user));
        return "interaction/form";
    }

    private static String after(InteractionForm form) {
        return form.getCustomer() == null ? "redirect:/" : "redirect:/customers/" + form.getCustomer();
    }
}
