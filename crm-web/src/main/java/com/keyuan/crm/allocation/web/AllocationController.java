package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationPage;
import com.keyuan.crm.allocation.AllocationReading;
import com.keyuan.crm.allocation.AllocationService;
import com.keyuan.crm.allocation.EvaluationService;
import com.keyuan.crm.allocation.HolderChoice;
import com.keyuan.crm.allocation.HolderOption;
import com.keyuan.crm.allocation.MoveHindrance;
import com.keyuan.crm.allocation.PrinciplesEffect;
import com.keyuan.crm.allocation.PrinciplesMeter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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

/** A customer's holders up to now, and who holds it next. */
@Controller
@RequestMapping("/customers/{customer}/allocation")
@RequiredArgsConstructor
class AllocationController {

    private final AllocationService allocations;
    private final AllocationReading reading;
    private final PrinciplesMeter meter;
    private final EvaluationService evaluations;
    private final CustomerReading customers;
    private final MessageSource messages;

    @GetMapping
    @Permits({Action.CUSTOMER_VIEW, Action.CUSTOMER_ASSIGN})
    String page(
            CurrentUser user,
            @PathVariable CustomerId customer,
            @RequestParam(required = false) @Nullable PersonId holder,
            Model model,
            Locale locale) {
        AllocationPage page = reading.page(user, customer);
        AllocationForm form = AllocationForm.blank(page.open());
        form.setHolder(holder);
        model.addAttribute("allocationForm", form);
        return page(user, page, holder, model, locale);
    }

    /** What giving the customer to this person would do to the principles. */
    @GetMapping("/effect")
    @Permits(Action.CUSTOMER_ASSIGN)
    String effect(
            CurrentUser user,
            @PathVariable CustomerId customer,
            @RequestParam(required = false) @Nullable PersonId holder,
            Model model) {
        model.addAttribute("effects", effects(user, customer, holder));
        return "allocation/principles :: effect";
    }

    @PostMapping
    @Permits(Action.CUSTOMER_ASSIGN)
    String change(
            CurrentUser user,
            @PathVariable CustomerId customer,
            @Valid @ModelAttribute AllocationForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (form.isCorrection() && (form.getNote() == null || form.getNote().isBlank())) {
            errors.rejectValue("note", "allocation.error.note-missing");
        }
        if (!errors.hasErrors() && isChanged(user, customer, form, errors)) {
            Toast.done(redirect, "allocation.done");
            return "redirect:/customers/{customer}/allocation";
        }
        return Refusals.again(response, page(user, reading.page(user, customer), form.getHolder(), model, locale));
    }

    private boolean isChanged(CurrentUser user, CustomerId customer, AllocationForm form, BindingResult errors) {
        AllocationId id = Objects.requireNonNull(form.getId());
        PersonId holder = Objects.requireNonNull(form.getHolder());
        String note = form.getNote() == null || form.getNote().isBlank() ? null : form.getNote();
        try {
            if (form.isCorrection()) {
                allocations.correct(user, id, customer, form.getExpected(), holder, Objects.requireNonNull(note));
            } else {
                allocations.assign(user, id, customer, form.getExpected(), holder, note);
            }
            return true;
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
            return false;
        }
    }

    private String page(CurrentUser user, AllocationPage page, @Nullable PersonId holder, Model model, Locale locale) {
        model.addAttribute("page", page);
        model.addAttribute("effects", page.mayAssign() ? effects(user, page.customer(), holder) : List.of());
        model.addAttribute("evaluations", evaluations.ofCustomer(user, page.customer()));
        model.addAttribute(
                "head", customers.frame(user, page.customer(), "allocation").orElse(null));
        model.addAttribute(
                "holders",
                page.holders().stream().map(one -> option(one, locale)).toList());
        return "allocation/page";
    }

    private List<PrinciplesEffect> effects(CurrentUser user, CustomerId customer, @Nullable PersonId holder) {
        return holder == null ? List.of() : meter.effectOfAssignment(user, customer, holder);
    }

    /** Those who may receive it read as a name; the others with the reason why not. */
    private Option option(HolderChoice choice, Locale locale) {
        HolderOption one = choice.option();
        String level = one.level() == null ? "–" : messages.getMessage("level." + one.level(), null, locale);
        Object[] held = {one.name(), one.department(), level, one.held(Tier.A), one.held(Tier.B), one.held(Tier.C)};
        String name = messages.getMessage("allocation.holder.option", held, locale);
        MoveHindrance hindrance = choice.hindrance();
        if (hindrance == null) {
            return Option.of(one.person(), name);
        }
        String why = messages.getMessage(
                hindrance.messageKey(), hindrance.arguments().toArray(), locale);
        return Option.of(
                one.person(), messages.getMessage("allocation.holder.hindered", new Object[] {name, why}, locale));
    }
}
