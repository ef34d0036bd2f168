package com.keyuan.crm.customer.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.ViewKeeping;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists kept under a name, for oneself or the department. */
@Controller
@RequestMapping("/customers/views")
@RequiredArgsConstructor
class ViewController {

    private final ViewKeeping views;

    @PostMapping
    @Permits(Action.CUSTOMER_LIST)
    String save(
            CurrentUser user, @Valid @ModelAttribute ViewForm form, BindingResult errors, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            Toast.warn(redirect, "customer.error.view-name");
            return "redirect:/customers";
        }
        String query = Objects.requireNonNull(form.getQuery());
        try {
            views.save(
                    user,
                    Objects.requireNonNull(form.getId()),
                    Objects.requireNonNull(form.getName()).strip(),
                    query,
                    form.isShared());
            Toast.done(redirect, "customer.done.view");
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
        }
        return "redirect:/customers" + (query.isEmpty() ? "" : "?" + query);
    }

    @PostMapping("/{id}/deletion")
    @Permits(Action.CUSTOMER_VIEW_DELETE)
    String delete(CurrentUser user, @PathVariable UUID id, RedirectAttributes redirect) {
        views.delete(user, id);
        Toast.done(redirect, "customer.done.view.deleted");
        return "redirect:/customers";
    }
}
