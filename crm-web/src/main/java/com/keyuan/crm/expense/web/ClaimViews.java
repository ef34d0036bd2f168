package com.keyuan.crm.expense.web;

import com.keyuan.crm.expense.ClaimPage;
import com.keyuan.crm.expense.ClaimReading;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExpenseLineId;
import com.keyuan.crm.expense.LineCategory;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The claim's page, as it is or once more with what was refused. */
@Component
@RequiredArgsConstructor
class ClaimViews {

    static final String PAGE = "expense/claim";

    private final ClaimReading reading;
    private final MessageSource messages;

    /** @param line the line to be changed; null for a new one */
    String show(CurrentUser user, ExpenseClaimId id, @Nullable UUID line, Model model) {
        ClaimPage page = reading.page(user, id);
        model.addAttribute("claim", page);
        model.addAttribute("categories", categories());
        model.addAttribute(
                "tripCustomers",
                page.customers().stream()
                        .map(customer -> Option.of(customer.id(), customer.name()))
                        .toList());
        if (!model.containsAttribute("lineForm")) {
            model.addAttribute("lineForm", form(page, line));
        }
        if (!model.containsAttribute("decisionForm")) {
            model.addAttribute("decisionForm", new DecisionForm());
        }
        return PAGE;
    }

    /** The page with what is wrong with what was typed above it: status 422. */
    String notReadable(
            CurrentUser user, ExpenseClaimId id, BindingResult errors, Model model, HttpServletResponse response) {
        model.addAttribute(
                "refused", messages.getMessage(errors.getAllErrors().get(0), LocaleContextHolder.getLocale()));
        return Refusals.again(response, show(user, id, null, model));
    }

    /** The page with a rule's no above it and what was typed kept: status 422. */
    String refused(
            CurrentUser user, ExpenseClaimId id, RuleViolation violation, Model model, HttpServletResponse response) {
        Refusals.told(violation);
        model.addAttribute(
                "refused",
                messages.getMessage(
                        violation.messageKey(), violation.arguments().toArray(), LocaleContextHolder.getLocale()));
        return Refusals.again(response, show(user, id, null, model));
    }

    private List<Option> categories() {
        return Arrays.stream(LineCategory.values())
                .map(category -> Option.of(
                        category,
                        messages.getMessage("expense.category." + category, null, LocaleContextHolder.getLocale())))
                .toList();
    }

    private static LineForm form(ClaimPage page, @Nullable UUID line) {
        return page.lines().stream()
                .filter(one -> line != null && one.id().equals(new ExpenseLineId(line)))
                .findFirst()
                .map(LineForm::from)
                .orElseGet(() -> LineForm.empty(page.head()));
    }
}
