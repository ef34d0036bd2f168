package com.keyuan.crm.expense.web;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.expense.AdvanceId;
import com.keyuan.crm.expense.AdvanceReading;
import com.keyuan.crm.expense.AdvanceService;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
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

/** Advances and their ledger. */
@Controller
@RequiredArgsConstructor
class AdvanceController {

    private final AdvanceService advances;
    private final AdvanceReading reading;
    private final Access access;
    private final Clock clock;

    @Permits(Action.ADVANCE_LIST)
    @GetMapping("/advances")
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("slice", reading.list(user, !"all".equals(view), after));
        model.addAttribute("totals", reading.totals(user));
        model.addAttribute("books", access.allows(user, Action.ADVANCE_BOOK));
        return "expense/advances";
    }

    @Permits(Action.ADVANCE_BOOK)
    @GetMapping("/advances/new")
    String create(CurrentUser user, Model model) {
        model.addAttribute("advanceForm", AdvanceForm.empty(BusinessZone.today(clock)));
        return form(user, model);
    }

    @Permits(Action.ADVANCE_BOOK)
    @PostMapping("/advances")
    String book(
            CurrentUser user,
            @Valid @ModelAttribute AdvanceForm advanceForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || !isBooked(user, advanceForm, errors)) {
            return Refusals.again(response, form(user, model));
        }
        Toast.done(redirect, "expense.done.booked");
        return "redirect:/advances/" + advanceForm.getId();
    }

    @Permits(Action.ADVANCE_VIEW)
    @GetMapping("/advances/{id}")
    String page(CurrentUser user, @PathVariable UUID id, Model model) {
        return show(user, id, model);
    }

    @Permits(Action.ADVANCE_REPAY)
    @PostMapping("/advances/{id}/repayments")
    String repay(
            CurrentUser user,
            @PathVariable UUID id,
            @Valid @ModelAttribute RepaymentForm repaymentForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || !isRepaid(user, id, repaymentForm, errors)) {
            return Refusals.again(response, show(user, id, model));
        }
        Toast.done(redirect, "expense.done.repaid");
        return "redirect:/advances/" + id;
    }

    private String show(CurrentUser user, UUID id, Model model) {
        model.addAttribute("page", reading.page(user, new AdvanceId(id)));
        if (!model.containsAttribute("repaymentForm")) {
            model.addAttribute("repaymentForm", new RepaymentForm());
        }
        return "expense/advance";
    }

    private String form(CurrentUser user, Model model) {
        model.addAttribute(
                "people",
                reading.debtors(user).stream()
                        .map(person -> new Option(person.id().toString(), person.name(), person.department()))
                        .toList());
        return "expense/advance-form";
    }

    private boolean isBooked(CurrentUser user, AdvanceForm form, BindingResult errors) {
        try {
            advances.book(
                    user,
                    form.advanceId(),
                    form.personId(),
                    Objects.requireNonNull(form.getAmount()),
                    form.getPurpose(),
                    Objects.requireNonNull(form.getBookedOn()));
            return true;
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
            return false;
        }
    }

    private boolean isRepaid(CurrentUser user, UUID id, RepaymentForm form, BindingResult errors) {
        try {
            advances.repay(
                    user,
                    new AdvanceId(id),
                    form.getVersion(),
                    Objects.requireNonNull(form.getAmount()),
                    form.getReference(),
                    form.getNote());
            return true;
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
            return false;
        }
    }
}
