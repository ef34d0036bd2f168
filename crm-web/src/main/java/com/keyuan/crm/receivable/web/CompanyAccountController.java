package com.keyuan.crm.receivable.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.receivable.CompanyAccountId;
import com.keyuan.crm.receivable.CompanyAccountService;
import com.keyuan.crm.shared.CurrentUser;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The company's accounts at banks. */
@Controller
@RequestMapping("/company-accounts")
@RequiredArgsConstructor
class CompanyAccountController {

    private final CompanyAccountService accounts;

    @GetMapping
    @Permits(Action.COMPANY_ACCOUNT_KEEP)
    String list(CurrentUser user, Model model) {
        CompanyAccountForm form = new CompanyAccountForm();
        form.setId(CompanyAccountId.next());
        model.addAttribute("companyAccountForm", form).addAttribute("rows", accounts.list(user));
        return "receivable/accounts";
    }

    @PostMapping
    @Permits(Action.COMPANY_ACCOUNT_KEEP)
    String add(
            CurrentUser user,
            @Valid @ModelAttribute CompanyAccountForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                accounts.add(
                        user,
                        Objects.requireNonNull(form.getId()),
                        Objects.requireNonNull(form.getName()).strip(),
                        Objects.requireNonNull(form.getBank()).strip(),
                        Objects.requireNonNull(form.getNumber()).replaceAll("[ -]", ""));
                Toast.done(redirect, "receivable.done.accountAdded");
                return "redirect:/company-accounts";
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        model.addAttribute("rows", accounts.list(user));
        return Refusals.again(response, "receivable/accounts");
    }

    @PostMapping("/{id}/retirement")
    @Permits(Action.COMPANY_ACCOUNT_KEEP)
    String retire(
            CurrentUser user,
            @PathVariable CompanyAccountId id,
            @RequestParam boolean retired,
            @RequestParam long version,
            RedirectAttributes redirect) {
        accounts.retire(user, id, retired, version);
        Toast.done(redirect, retired ? "receivable.done.accountRetired" : "receivable.done.accountOffered");
        return "redirect:/company-accounts";
    }
}
