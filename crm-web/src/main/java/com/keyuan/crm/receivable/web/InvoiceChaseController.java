package com.keyuan.crm.receivable.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.receivable.DisputeService;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.InvoicePage;
import com.keyuan.crm.receivable.PromiseId;
import com.keyuan.crm.receivable.PromiseService;
import com.keyuan.crm.receivable.ReceivableReading;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done about an invoice that is not paid: disputes, promises. */
@Controller
@RequestMapping("/invoices/{id}")
@RequiredArgsConstructor
class InvoiceChaseController {

    private final ReceivableReading reading;
    private final DisputeService disputes;
    private final PromiseService promises;

    static String show(ReceivableReading reading, CurrentUser user, InvoiceId id, Model model) {
        InvoicePage page = reading.invoice(user, id);
        model.addAttribute("page", page)
                .addAttribute("mayDispute", reading.may(user, Action.INVOICE_DISPUTE, id.value()))
                .addAttribute("mayReverse", reading.may(user, Action.INVOICE_REVERSE, id.value()));
        if (!model.containsAttribute("promiseForm")) {
            PromiseForm form = new PromiseForm();
            form.setId(PromiseId.next());
            form.setAmount(new Money(page.row().open()));
            model.addAttribute("promiseForm", form);
        }
        return "receivable/invoice";
    }

    @PostMapping("/promises")
    @Permits(Action.INVOICE_PROMISE)
    String promise(
            CurrentUser user,
            @PathVariable InvoiceId id,
            @Valid @ModelAttribute("promiseForm") PromiseForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                promises.note(
                        user,
                        Objects.requireNonNull(form.getId()),
                        id,
                        Objects.requireNonNull(form.getPromisedOn()),
                        Objects.requireNonNull(form.getAmount()),
                        form.getSaidBy() == null || form.getSaidBy().isBlank()
                                ? null
                                : form.getSaidBy().strip());
                Toast.done(redirect, "receivable.done.promised");
                return "redirect:/invoices/" + id;
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, show(reading, user, id, model));
    }

    @PostMapping("/dispute")
    @Permits(Action.INVOICE_DISPUTE)
    String dispute(
            CurrentUser user, @PathVariable InvoiceId id, @RequestParam String reason, RedirectAttributes redirect) {
        Reasons.act(reason, redirect, "receivable.done.disputed", why -> disputes.open(user, id, why));
        return "redirect:/invoices/" + id;
    }

    @PostMapping("/dispute/settlement")
    @Permits(Action.INVOICE_DISPUTE)
    String settle(
            CurrentUser user, @PathVariable InvoiceId id, @RequestParam String reason, RedirectAttributes redirect) {
        Reasons.act(reason, redirect, "receivable.done.disputeSettled", why -> disputes.settle(user, id, why));
        return "redirect:/invoices/" + id;
    }
}
