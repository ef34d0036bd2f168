package com.keyuan.crm.customer.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.RevealAllowances;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.validation.Valid;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who looks at how many numbers today, and more of them for somebody. */
@Controller
@RequiredArgsConstructor
class RevealController {

    private final RevealAllowances allowances;

    @GetMapping("/reveals")
    @Permits(Action.REVEAL_EXTEND)
    String today(CurrentUser user, Model model) {
        model.addAttribute("uses", allowances.today(user));
        model.addAttribute("perDay", allowances.settings().perDay());
        model.addAttribute("ownPerDay", allowances.settings().ownPerDay());
        model.addAttribute("most", RevealAllowances.MOST);
        model.addAttribute("revealForm", RevealForm.blank());
        return "customer/reveals";
    }

    @PostMapping("/reveals/{person}")
    @Permits(Action.REVEAL_EXTEND)
    String extend(
            CurrentUser user,
            @PathVariable PersonId person,
            @Valid @ModelAttribute RevealForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            Toast.warn(redirect, "customer.reveals.error");
            return "redirect:/reveals";
        }
        try {
            allowances.extend(
                    user,
                    Objects.requireNonNull(form.getId()),
                    person,
                    Objects.requireNonNull(form.getMore()),
                    Objects.requireNonNull(form.getReason()).strip());
            Toast.done(redirect, "customer.reveals.done");
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
        }
        return "redirect:/reveals";
    }
}
