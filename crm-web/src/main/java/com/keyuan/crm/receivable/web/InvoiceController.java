package com.keyuan.crm.receivable.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.InstalmentId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.InvoiceFilter;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.InvoiceService;
import com.keyuan.crm.receivable.ReceivableQueries;
import com.keyuan.crm.receivable.ReceivableReading;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Invoices: list, page, entry. */
@Controller
@RequiredArgsConstructor
class InvoiceController {

    private final ReceivableReading reading;
    private final InvoiceService invoices;
    private final Clock clock;

    @GetMapping("/receivables")
    @Permits(Action.RECEIVABLE_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) InvoiceFilter.@Nullable View view,
            @RequestParam(required = false) @Nullable PersonId holder,
            @RequestParam(required = false) @Nullable DepartmentId department,
            @RequestParam(required = false) @Nullable CustomerId customer,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        InvoiceFilter filter = new InvoiceFilter(
                q == null || q.isBlank() ? null : q.strip(),
                view == null ? InvoiceFilter.View.OPEN : view,
                holder,
                department,
                customer);
        List<ReceivableQueries.Holder> holders = reading.holders(user);
        model.addAttribute("slice", reading.invoices(user, filter, after))
                .addAttribute("totals", reading.totals(user, filter))
                .addAttribute("filter", filter)
                .addAttribute("views", InvoiceFilter.View.values())
                .addAttribute("holders", holders)
                .addAttribute(
                        "departments",
                        holders.stream()
                                .map(one -> Option.of(one.department(), one.departmentName()))
                                .distinct()
                                .toList())
                .addAttribute("mayRecord", reading.may(user, Action.INVOICE_RECORD));
        return "receivable/list";
    }

    @GetMapping("/invoices/new")
    @Permits(Action.INVOICE_RECORD)
    String form(
            CurrentUser user,
            @RequestParam(required = false) @Nullable CustomerId customer,
            @RequestParam(required = false) @Nullable ContractId contract,
            @RequestParam(required = false) @Nullable InstalmentId instalment,
            @RequestParam(required = false) @Nullable Money amount,
            @RequestParam(required = false) @Nullable LocalDate dueOn,
            Model model) {
        InvoiceForm form = InvoiceForm.empty(customer, BusinessZone.today(clock));
        if (contract != null) {
            form.setContract(contract);
            form.setInstalment(instalment);
            form.setAmount(amount);
            form.setDueOn(dueOn);
        }
        model.addAttribute("invoiceForm", form);
        return form(user, form, model);
    }

    private String form(CurrentUser user, InvoiceForm form, Model model) {
        CustomerId customer = form.getCustomer();
        model.addAttribute(
                        "customers",
                        customer == null
                                ? List.of()
                                : List.of(Option.of(customer, reading.customerName(user, customer))))
                .addAttribute("today", BusinessZone.today(clock));
        return "receivable/invoice-form";
    }

    /** Customers to bill, while one types. */
    @GetMapping("/invoices/customers")
    @Permits(Action.INVOICE_RECORD)
    @ResponseBody
    List<Option> customers(CurrentUser user, @RequestParam String q) {
        return reading.customersNamed(user, q).stream()
                .map(one -> Option.of(one.id(), one.name()))
                .toList();
    }

    @PostMapping("/invoices")
    @Permits(Action.INVOICE_RECORD)
    String record(
            CurrentUser user,
            @Valid @ModelAttribute InvoiceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                invoices.record(user, form.toEntry());
                Toast.done(redirect, "receivable.done.invoiced");
                return "redirect:/invoices/" + form.getId();
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, form(user, form, model));
    }

    @GetMapping("/invoices/{id}")
    @Permits(Action.INVOICE_VIEW)
    String page(CurrentUser user, @PathVariable InvoiceId id, Model model) {
        return InvoiceChaseController.show(reading, user, id, model);
    }

    @PostMapping("/invoices/{id}/reversal")
    @Permits(Action.INVOICE_REVERSE)
    String reverse(
            CurrentUser user,
            @PathVariable InvoiceId id,
            @RequestParam LocalDate on,
            @RequestParam String reason,
            @RequestParam long version,
            RedirectAttributes redirect) {
        Reasons.act(reason, redirect, "receivable.done.reversed", why -> invoices.reverse(user, id, on, why, version));
        return "redirect:/invoices/" + id;
    }
}
