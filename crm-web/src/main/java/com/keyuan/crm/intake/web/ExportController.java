package com.keyuan.crm.intake.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.web.CustomerListForm;
import com.keyuan.crm.intake.ExportNeedsApproval;
import com.keyuan.crm.intake.ExportRequestId;
import com.keyuan.crm.intake.ExportService;
import com.keyuan.crm.intake.ExportService.Taking;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks what a list is taken out for, then sends it as a workbook. */
@Controller
@RequiredArgsConstructor
class ExportController {

    private final ExportService exports;
    private final ExportSheets sheets;

    @GetMapping("/customers/export")
    @Permits(Action.CUSTOMER_EXPORT)
    String askForCustomers(@ModelAttribute ExportForm form, Model model) {
        return ask("customers", model);
    }

    @PostMapping("/customers/export")
    @Permits(Action.CUSTOMER_EXPORT)
    @Nullable String customers(
            CurrentUser user,
            @Valid @ModelAttribute ExportForm form,
            BindingResult errors,
            @ModelAttribute("filter") CustomerListForm filter,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return send(form, errors, "customers", model, response, taking -> {
            sheets.customers(user, exports.customers(user, filter.toFilter(), taking), taking.purpose(), response);
        });
    }

    @GetMapping("/orders/export")
    @Permits(Action.ORDER_EXPORT)
    String askForOrders(@ModelAttribute ExportForm form, Model model) {
        return ask("orders", model);
    }

    @PostMapping("/orders/export")
    @Permits(Action.ORDER_EXPORT)
    @Nullable String orders(
            CurrentUser user,
            @Valid @ModelAttribute ExportForm form,
            BindingResult errors,
            @ModelAttribute("filter") OrderFilterForm filter,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return send(form, errors, "orders", model, response, taking -> {
            sheets.orders(user, exports.orders(user, filter.toFilter(), taking), taking.purpose(), response);
        });
    }

    private interface Sending {
        void send(Taking taking) throws IOException;
    }

    private static @Nullable String send(
            ExportForm form,
            BindingResult errors,
            String list,
            Model model,
            HttpServletResponse response,
            Sending sending)
            throws IOException {
        if (!errors.hasErrors()) {
            try {
                sending.send(form.toTaking());
                return null; // the workbook is on its way
            } catch (RuleViolation violation) {
                Refusals.into(errors, violation);
                model.addAttribute("mayAsk", violation instanceof ExportNeedsApproval need && need.isForTheManager());
                form.setAsking(ExportRequestId.next());
            }
        }
        return Refusals.again(response, ask(list, model));
    }

    private static String ask(String list, Model model) {
        model.addAttribute("list", list);
        return "intake/export";
    }
}
