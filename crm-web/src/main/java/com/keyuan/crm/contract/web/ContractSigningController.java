package com.keyuan.crm.contract.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.ContractPage;
import com.keyuan.crm.contract.ContractReading;
import com.keyuan.crm.contract.ContractSigning;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.Conflict;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing a contract, agreeing it anew, completing and cancelling it. */
@Controller
@RequestMapping("/contracts/{id}")
@RequiredArgsConstructor
class ContractSigningController {

    private final ContractSigning signing;
    private final ContractReading reading;

    @PostMapping("/signature")
    @Permits(Action.CONTRACT_SIGN)
    String sign(
            CurrentUser user,
            @PathVariable ContractId id,
            @RequestParam LocalDate signedOn,
            @RequestParam long version,
            RedirectAttributes redirect) {
        return told(redirect, id, "contract.done.signed", () -> signing.sign(user, id, signedOn, version));
    }

    @GetMapping("/amendment")
    @Permits(Action.CONTRACT_AMEND)
    String form(CurrentUser user, @PathVariable ContractId id, Model model) {
        ContractPage page = reading.pageTo(user, Action.CONTRACT_AMEND, id);
        AmendmentForm form = AmendmentForm.from(page);
        model.addAttribute("amendmentForm", form);
        return form(page, form, model);
    }

    private static String form(ContractPage page, AmendmentForm form, Model model) {
        form.whole();
        model.addAttribute("page", page);
        return "contract/amendment";
    }

    @PostMapping("/amendment")
    @Permits(Action.CONTRACT_AMEND)
    String amend(
            CurrentUser user,
            @PathVariable ContractId id,
            @Valid @ModelAttribute AmendmentForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                signing.amend(
                        user,
                        id,
                        Objects.requireNonNull(form.getAmount()),
                        form.instalments(),
                        Objects.requireNonNull(form.getReason()),
                        form.getVersion());
                Toast.done(redirect, "contract.done.amended");
                return "redirect:/contracts/" + id;
            } catch (StaleVersion stale) {
                return conflict(reading.pageTo(user, Action.CONTRACT_AMEND, id), form, model, response);
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, form(reading.pageTo(user, Action.CONTRACT_AMEND, id), form, model));
    }

    private static String conflict(ContractPage theirs, AmendmentForm form, Model model, HttpServletResponse response) {
        AmendmentForm now = AmendmentForm.from(theirs);
        form.setVersion(now.getVersion());
        String view = form(theirs, form, model);
        Conflict.between(form, now, model).in("amount", "plan").show(response);
        return view;
    }

    @PostMapping("/completion")
    @Permits(Action.CONTRACT_END)
    String complete(
            CurrentUser user, @PathVariable ContractId id, @RequestParam long version, RedirectAttributes redirect) {
        return told(redirect, id, "contract.done.completed", () -> signing.complete(user, id, version));
    }

    @PostMapping("/cancellation")
    @Permits(Action.CONTRACT_CANCEL)
    String cancel(
            CurrentUser user,
            @PathVariable ContractId id,
            @RequestParam String reason,
            @RequestParam long version,
            RedirectAttributes redirect) {
        return told(redirect, id, "contract.done.cancelled", () -> signing.cancel(user, id, reason, version));
    }

    private static String told(RedirectAttributes redirect, ContractId id, String key, Runnable step) {
        try {
            step.run();
            Toast.done(redirect, key);
        } catch (StaleVersion stale) {
            Refusals.tooLate(redirect);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/contracts/" + id;
    }
}
