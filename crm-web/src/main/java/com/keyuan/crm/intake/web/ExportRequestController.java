package com.keyuan.crm.intake.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.web.CustomerListForm;
import com.keyuan.crm.intake.ExportRequestId;
import com.keyuan.crm.intake.ExportRequestRow;
import com.keyuan.crm.intake.ExportRequestService;
import com.keyuan.crm.intake.ExportService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking the manager for a list that one does not take out alone, and the manager's word. */
@Controller
@RequiredArgsConstructor
class ExportRequestController {

    private final ExportService exports;
    private final ExportRequestService requests;

    @PostMapping("/customers/export/request")
    @Permits(Action.CUSTOMER_EXPORT)
    String forCustomers(
            CurrentUser user,
            @Valid @ModelAttribute ExportForm form,
            BindingResult errors,
            @ModelAttribute("filter") CustomerListForm filter,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return ask(
                form,
                errors,
                "customers",
                redirect,
                id -> exports.askForCustomers(user, id, filter.toFilter(), FilterQuery.of(request), form.toTaking()));
    }

    @PostMapping("/orders/export/request")
    @Permits(Action.ORDER_EXPORT)
    String forOrders(
            CurrentUser user,
            @Valid @ModelAttribute ExportForm form,
            BindingResult errors,
            @ModelAttribute("filter") OrderFilterForm filter,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return ask(
                form,
                errors,
                "orders",
                redirect,
                id -> exports.askForOrders(user, id, filter.toFilter(), FilterQuery.of(request), form.toTaking()));
    }

    private interface Asking {
        void ask(ExportRequestId id);
    }

    private static String ask(
            ExportForm form, BindingResult errors, String list, RedirectAttributes redirect, Asking asking) {
        if (errors.hasErrors()) {
            return "redirect:/" + list + "/export";
        }
        ExportRequestId id = Objects.requireNonNullElseGet(form.getAsking(), ExportRequestId::next);
        try {
            asking.ask(id);
            Toast.done(redirect, "intake.export.done.asked");
            return "redirect:/exports/" + id;
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
            return "redirect:/" + list + "/export";
        }
    }

    @GetMapping("/exports")
    @Permits(Action.EXPORT_REQUEST_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("slice", requests.list(user, "waiting".equals(view), after))
                .addAttribute("open", requests.countWaiting(user));
        return "intake/exports";
    }

    @GetMapping("/exports/{id}")
    @Permits(Action.EXPORT_REQUEST_VIEW)
    String page(CurrentUser user, @PathVariable ExportRequestId id, Model model) {
        ExportRequestRow row = requests.page(user, id);
        model.addAttribute("row", row)
                .addAttribute("fields", FilterQuery.fields(row.query()))
                .addAttribute("mayDecide", requests.mayDecide(user, row))
                .addAttribute("mayTake", requests.mayTake(user, row));
        return "intake/export-request";
    }

    @PostMapping("/exports/{id}/approval")
    @Permits(Action.EXPORT_REQUEST_DECIDE)
    String grant(
            CurrentUser user,
            @PathVariable ExportRequestId id,
            @RequestParam(required = false) @Nullable String answer,
            RedirectAttributes redirect) {
        return decide(user, id, true, answer, redirect);
    }

    @PostMapping("/exports/{id}/refusal")
    @Permits(Action.EXPORT_REQUEST_DECIDE)
    String decline(
            CurrentUser user,
            @PathVariable ExportRequestId id,
            @RequestParam(required = false) @Nullable String answer,
            RedirectAttributes redirect) {
        return decide(user, id, false, answer, redirect);
    }

    private String decide(
            CurrentUser user,
            ExportRequestId id,
            boolean granted,
            @Nullable String answer,
            RedirectAttributes redirect) {
        try {
            String words = answer == null || answer.length() <= 400 ? answer : answer.substring(0, 400);
            requests.decide(user, id, granted, words);
            Toast.done(redirect, granted ? "intake.export.done.granted" : "intake.export.done.declined");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/exports/{id}";
    }
}
