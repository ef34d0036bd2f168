package com.keyuan.crm.receivable.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.LedgerEntryId;
import com.keyuan.crm.receivable.MatchingService;
import com.keyuan.crm.receivable.ProposalService;
import com.keyuan.crm.receivable.ReceiptId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which invoices a receipt pays, and taking that back. */
@Controller
@RequiredArgsConstructor
class MatchingController {

    private final MatchingService matching;
    private final ProposalService proposals;

    @PostMapping("/receipts/{id}/matchings")
    @Permits(Action.RECEIPT_MATCH)
    String byChoice(
            CurrentUser user,
            @PathVariable ReceiptId id,
            @Valid @ModelAttribute MatchingForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            Toast.warn(redirect, "receivable.error.amount");
            return "redirect:/receipts/" + id;
        }
        try {
            enter(user, id, form);
            Toast.done(redirect, "receivable.done.matched", form.getShares().size());
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return next(id, back);
    }

    private void enter(CurrentUser user, ReceiptId id, MatchingForm form) {
        CustomerId customer = form.getCustomer();
        if (customer == null) {
            matching.byChoice(user, id, form.toChoices());
        } else {
            proposals.accept(user, id, customer, form.toChoices());
        }
    }

    private static String next(ReceiptId id, @Nullable String back) {
        return "unmatched".equals(back) ? "redirect:/receipts/unmatched" : "redirect:/receipts/" + id;
    }

    @PostMapping("/receipts/{id}/matchings/oldest")
    @Permits(Action.RECEIPT_MATCH)
    String oldestFirst(
            CurrentUser user,
            @PathVariable ReceiptId id,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        try {
            Toast.done(redirect, "receivable.done.matched", matching.oldestFirst(user, id));
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return next(id, back);
    }

    @PostMapping("/matchings/{id}/reversal")
    @Permits(Action.MATCHING_UNDO)
    String undo(
            CurrentUser user,
            @PathVariable LedgerEntryId id,
            @RequestParam ReceiptId receipt,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        Reasons.act(reason, redirect, "receivable.done.unmatched", why -> matching.undo(user, id, why));
        return "redirect:/receipts/" + receipt;
    }
}
