package com.keyuan.crm.receivable.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.receivable.CreditHoldService;
import com.keyuan.crm.receivable.DunningLetterId;
import com.keyuan.crm.receivable.DunningService;
import com.keyuan.crm.receivable.ReceivableReading;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A customer's receivables: the part of its page, statement, dunning letters, credit hold. */
@Controller
@RequiredArgsConstructor
class CustomerReceivablesController {

    private final ReceivableReading reading;
    private final CustomerReading customers;
    private final CreditHoldService holds;
    private final DunningService dunning;
    private final Clock clock;

    @GetMapping("/customers/{id}/receivables")
    @Permits(Action.RECEIVABLE_VIEW_OF_CUSTOMER)
    String panel(CurrentUser user, @PathVariable CustomerId id, Model model) {
        LocalDate today = BusinessZone.today(clock);
        model.addAttribute("sums", reading.customer(user, id))
                .addAttribute("invoices", reading.invoicesOf(user, id))
                .addAttribute("receipts", reading.receiptsOf(user, id))
                .addAttribute("customer", id)
                .addAttribute("letter", DunningLetterId.next())
                .addAttribute("from", today.minusYears(1))
                .addAttribute("to", today)
                .addAttribute("mayRecord", reading.may(user, Action.INVOICE_RECORD))
                .addAttribute("mayDun", reading.may(user, Action.DUNNING_WRITE, id.value()))
                .addAttribute("mayHold", reading.may(user, Action.CREDIT_HOLD_DECIDE, id.value()))
                .addAttribute("head", customers.frame(user, id, "receivables").orElse(null));
        return "receivable/panel";
    }

    @PostMapping("/customers/{id}/credit-hold")
    @Permits(Action.CREDIT_HOLD_DECIDE)
    String hold(
            CurrentUser user, @PathVariable CustomerId id, @RequestParam String reason, RedirectAttributes redirect) {
        Reasons.act(reason, redirect, "receivable.done.held", why -> holds.place(user, id, why));
        return "redirect:/customers/" + id + "/receivables";
    }

    @PostMapping("/customers/{id}/credit-hold/lifting")
    @Permits(Action.CREDIT_HOLD_DECIDE)
    String lift(
            CurrentUser user, @PathVariable CustomerId id, @RequestParam String reason, RedirectAttributes redirect) {
        Reasons.act(reason, redirect, "receivable.done.lifted", why -> holds.lift(user, id, why));
        return "redirect:/customers/" + id + "/receivables";
    }

    /** Writes a letter; its paper is the page that follows. */
    @PostMapping("/customers/{id}/dunning-letters")
    @Permits(Action.DUNNING_WRITE)
    String dun(
            CurrentUser user,
            @PathVariable CustomerId id,
            @RequestParam DunningLetterId letter,
            RedirectAttributes redirect) {
        try {
            dunning.write(user, letter, id);
            return "redirect:/dunning-letters/" + letter + "/paper";
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
            return "redirect:/customers/" + id + "/receivables";
        }
    }
}
