package com.keyuan.crm.receivable.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.CompanyAccountService;
import com.keyuan.crm.receivable.ReceiptFilter;
import com.keyuan.crm.receivable.ReceiptId;
import com.keyuan.crm.receivable.ReceiptPage;
import com.keyuan.crm.receivable.ReceiptReading;
import com.keyuan.crm.receivable.ReceiptService;
import com.keyuan.crm.receivable.ReceivableReading;
import com.keyuan.crm.receivable.UnmatchedRow;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.Slice;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money that came in: list, entry, page, what waits to be matched. */
@Controller
@RequiredArgsConstructor
class ReceiptController {

    private final ReceiptReading reading;
    private final ReceiptService receipts;
    private final ReceivableReading customers;
    private final CompanyAccountService accounts;
    private final Clock clock;

    @GetMapping("/receipts")
    @Permits(Action.RECEIPT_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable CustomerId customer,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        ReceiptFilter filter = new ReceiptFilter(
                q == null || q.isBlank() ? null : q.strip(), from, to, "unmatched".equals(view), customer);
        model.addAttribute("slice", reading.list(user, filter, after))
                .addAttribute("totals", reading.totals(user, filter))
                .addAttribute("filter", filter)
                .addAttribute("mayRecord", customers.may(user, Action.RECEIPT_RECORD));
        return "receivable/receipts";
    }

    /** The worklist. */
    @GetMapping("/receipts/unmatched")
    @Permits(Action.RECEIPT_RECORD)
    String unmatched(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        Slice<UnmatchedRow> slice = reading.unmatched(user, after);
        model.addAttribute("slice", slice)
                .addAttribute(
                        "proposed",
                        slice.rows().stream()
                                .map(row -> OfferedShare.of(row.proposed()))
                                .toList());
        return "receivable/unmatched";
    }

    @GetMapping("/receipts/new")
    @Permits(Action.RECEIPT_RECORD)
    String form(CurrentUser user, Model model) {
        ReceiptForm form = ReceiptForm.empty(BusinessZone.today(clock));
        model.addAttribute("receiptForm", form);
        return form(user, form, model);
    }

    private String form(CurrentUser user, ReceiptForm form, Model model) {
        CustomerId customer = form.getCustomer();
        model.addAttribute(
                        "accounts",
                        accounts.offered(user).stream()
                                .map(one -> Option.of(one.id(), one.label()))
                                .toList())
                .addAttribute(
                        "customers",
                        customer == null
                                ? List.of()
                                : List.of(Option.of(customer, customers.customerName(user, customer))))
                .addAttribute("today", BusinessZone.today(clock));
        return "receivable/receipt-form";
    }

    @PostMapping("/receipts")
    @Permits(Action.RECEIPT_RECORD)
    String record(
            CurrentUser user,
            @Valid @ModelAttribute ReceiptForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                receipts.record(user, form.toEntry());
                Toast.done(redirect, "receivable.done.received");
                return "redirect:/receipts/" + form.getId();
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, form(user, form, model));
    }

    @GetMapping("/receipts/{id}")
    @Permits(Action.RECEIPT_VIEW)
    String page(CurrentUser user, @PathVariable ReceiptId id, Model model) {
        ReceiptPage page = reading.page(user, id);
        model.addAttribute("page", page)
                .addAttribute("offered", OfferedShare.of(page))
                .addAttribute("proposed", OfferedShare.of(page.proposed()))
                .addAttribute("mayMatch", customers.may(user, Action.RECEIPT_MATCH, id.value()));
        return "receivable/receipt";
    }

    @PostMapping("/receipts/{id}/customer")
    @Permits(Action.RECEIPT_MATCH)
    String assign(
            CurrentUser user,
            @PathVariable ReceiptId id,
            @RequestParam CustomerId customer,
            @RequestParam long version,
            RedirectAttributes redirect) {
        try {
            receipts.assign(user, id, customer, version);
            Toast.done(redirect, "receivable.done.assigned");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/receipts/" + id;
    }

    @PostMapping("/receipts/{id}/reversal")
    @Permits(Action.RECEIPT_REVERSE)
    String reverse(
            CurrentUser user,
            @PathVariable ReceiptId id,
            @RequestParam LocalDate on,
            @RequestParam String reason,
            @RequestParam long version,
            RedirectAttributes redirect) {
        Reasons.act(reason, redirect, "receivable.done.reversed", why -> receipts.reverse(user, id, on, why, version));
        return "redirect:/receipts/" + id;
    }
}
