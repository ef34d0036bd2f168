package com.keyuan.crm.expense.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.expense.ClaimPaying;
import com.keyuan.crm.expense.PayOutcome;
import com.keyuan.crm.expense.PaymentBatchId;
import com.keyuan.crm.expense.PaymentBatchPage;
import com.keyuan.crm.expense.PaymentReading;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Batches of payments and their files for the bank. */
@Controller
@RequiredArgsConstructor
class PaymentController {

    private final ClaimPaying paying;
    private final PaymentReading reading;
    private final ExpenseFiles files;

    @Permits(Action.EXPENSE_DESK)
    @GetMapping("/payments")
    String list(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("slice", reading.list(user, after));
        return "expense/payments";
    }

    @Permits(Action.CLAIM_PAY)
    @PostMapping("/payments")
    String pay(
            CurrentUser user,
            @Valid @ModelAttribute BatchForm batchForm,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            Toast.warn(redirect, "expense.refused.nothing-chosen");
            batchForm.keepFilter(redirect);
            return "redirect:/claims/desk";
        }
        try {
            PayOutcome outcome = paying.pay(user, batchForm.batchId(), batchForm.claims());
            redirect.addFlashAttribute("left", Left.of(outcome.claims()));
            if (outcome.batch() != null) {
                return "redirect:/payments/" + outcome.batch();
            }
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
        }
        batchForm.keepFilter(redirect);
        return "redirect:/claims/desk";
    }

    @Permits(Action.PAYMENT_BATCH_VIEW)
    @GetMapping("/payments/{id}")
    String page(CurrentUser user, @PathVariable UUID id, Model model) {
        model.addAttribute("batch", reading.page(user, new PaymentBatchId(id)));
        return "expense/payment";
    }

    /** @param charset gb18030 for banks that ask for it; else UTF-8 with its mark */
    @Permits(Action.PAYMENT_EXPORT)
    @GetMapping("/payments/{id}/bank-file")
    ResponseEntity<byte[]> bankFile(
            CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "utf-8") String charset) {
        PaymentBatchId batch = new PaymentBatchId(id);
        PaymentBatchPage page = reading.page(user, batch);
        return files.bank(page.batch().number(), reading.bankFile(user, batch), charset);
    }
}
