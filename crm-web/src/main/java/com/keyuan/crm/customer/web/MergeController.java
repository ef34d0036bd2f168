package com.keyuan.crm.customer.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerHead;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerMerging;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.customer.CustomerRemoving;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes two records one, or takes one away that was entered by mistake. */
@Controller
@RequestMapping("/customers/{id}")
@RequiredArgsConstructor
class MergeController {

    private final CustomerMerging merging;
    private final CustomerRemoving removing;
    private final CustomerReading reading;
    private final MergeLines lines;

    /** Without a second record one is chosen first. */
    @GetMapping("/merge")
    @Permits(Action.CUSTOMER_MERGE)
    String open(
            CurrentUser user,
            @PathVariable CustomerId id,
            @RequestParam(name = "with", required = false) @Nullable CustomerId other,
            Model model,
            Locale locale) {
        if (other == null || other.equals(id)) {
            model.addAttribute("removalForm", RemovalForm.blank());
            return choose(user, id, model);
        }
        List<CustomerHead> both = merging.both(user, id, other);
        List<MergeLine> said = lines.of(both.get(0), both.get(1), locale);
        return compare(both, said, MergeForm.of(both.get(0), both.get(1), said), model);
    }

    @PostMapping("/merge")
    @Permits(Action.CUSTOMER_MERGE)
    String merge(
            CurrentUser user,
            @PathVariable CustomerId id,
            @Valid @ModelAttribute MergeForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return "redirect:/customers/{id}/merge";
        }
        CustomerId other = Objects.requireNonNull(form.getWith());
        try {
            merging.merge(
                    user,
                    Objects.requireNonNull(form.getId()),
                    id,
                    other,
                    List.of(form.getVersion(), form.getOtherVersion()),
                    form.toTaken());
            Toast.done(redirect, "customer.done.merged");
            return "redirect:" + (reading.maySee(user, id) ? "/customers/" + id : "/removals");
        } catch (StaleVersion meanwhile) {
            Refusals.tooLate(redirect);
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
        }
        redirect.addAttribute("with", other);
        return "redirect:/customers/{id}/merge";
    }

    @PostMapping("/deletion")
    @Permits(Action.CUSTOMER_DELETE)
    String delete(
            CurrentUser user,
            @PathVariable CustomerId id,
            @Valid @ModelAttribute RemovalForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                removing.delete(
                        user,
                        Objects.requireNonNull(form.getId()),
                        id,
                        Objects.requireNonNull(form.getReason()).strip());
                Toast.done(redirect, "customer.done.deleted");
                return "redirect:/removals";
            } catch (RuleViolation violation) {
                Refusals.into(errors, violation);
            }
        }
        return Refusals.again(response, choose(user, id, model));
    }

    private String choose(CurrentUser user, CustomerId id, Model model) {
        model.addAttribute("head", merging.one(user, id));
        model.addAttribute("options", List.of());
        return "customer/merge-choose";
    }

    private static String compare(List<CustomerHead> both, List<MergeLine> said, MergeForm form, Model model) {
        model.addAttribute("kept", both.get(0));
        model.addAttribute("gone", both.get(1));
        model.addAttribute("lines", said);
        model.addAttribute("mergeForm", form);
        return "customer/merge";
    }
}
