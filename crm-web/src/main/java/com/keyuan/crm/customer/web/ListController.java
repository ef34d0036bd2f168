package com.keyuan.crm.customer.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerList;
import com.keyuan.crm.customer.ListMaintenance;
import com.keyuan.crm.customer.ListName;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
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

/** The administrator's page of the maintained lists. */
@Controller
@RequestMapping("/lists")
@RequiredArgsConstructor
class ListController {

    private final ListMaintenance lists;

    @GetMapping
    @Permits(Action.CUSTOMER_LISTS_MAINTAIN)
    String first(CurrentUser user, Model model) {
        return page(user, CustomerList.SOURCE, model);
    }

    @GetMapping("/{list}")
    @Permits(Action.CUSTOMER_LISTS_MAINTAIN)
    String page(CurrentUser user, @PathVariable String list, Model model) {
        return page(user, list(list), model);
    }

    @PostMapping("/{list}")
    @Permits(Action.CUSTOMER_LISTS_MAINTAIN)
    String add(
            CurrentUser user,
            @PathVariable String list,
            @Valid @ModelAttribute ListEntryForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                lists.add(user, list(list), Objects.requireNonNull(form.getCode()), form.toName());
                Toast.done(redirect, "customer.lists.done.added", form.toName().zh());
                return "redirect:/lists/{list}";
            } catch (RuleViolation violation) {
                Refusals.into(errors, violation);
            }
        }
        return Refusals.again(response, show(user, list(list), model));
    }

    @PostMapping("/{list}/{code}/name")
    @Permits(Action.CUSTOMER_LISTS_MAINTAIN)
    String rename(
            CurrentUser user,
            @PathVariable String list,
            @PathVariable String code,
            @Valid @ModelAttribute ListEntryForm form,
            BindingResult errors,
            @RequestParam String seenZh,
            @RequestParam String seenEn,
            RedirectAttributes redirect) {
        if (errors.hasFieldErrors("zh") || errors.hasFieldErrors("en")) {
            Toast.warn(redirect, "customer.lists.error.name");
            return "redirect:/lists/{list}";
        }
        try {
            lists.rename(user, list(list), code, new ListName(seenZh, seenEn), form.toName());
            Toast.done(redirect, "customer.lists.done.renamed", form.toName().zh());
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
        }
        return "redirect:/lists/{list}";
    }

    @PostMapping("/{list}/{code}/retirement")
    @Permits(Action.CUSTOMER_LISTS_MAINTAIN)
    String retire(
            CurrentUser user,
            @PathVariable String list,
            @PathVariable String code,
            @RequestParam boolean retired,
            RedirectAttributes redirect) {
        lists.retire(user, list(list), code, retired);
        Toast.done(redirect, retired ? "customer.lists.done.retired" : "customer.lists.done.offered");
        return "redirect:/lists/{list}";
    }

    @PostMapping("/{list}/{code}/position")
    @Permits(Action.CUSTOMER_LISTS_MAINTAIN)
    String move(CurrentUser user, @PathVariable String list, @PathVariable String code, @RequestParam boolean earlier) {
        lists.move(user, list(list), code, earlier);
        return "redirect:/lists/{list}";
    }

    private String page(CurrentUser user, CustomerList list, Model model) {
        model.addAttribute("listEntryForm", ListEntryForm.blank());
        return show(user, list, model);
    }

    private String show(CurrentUser user, CustomerList list, Model model) {
        model.addAttribute("entries", lists.all(user, list));
        model.addAttribute("chosen", list);
        model.addAttribute("lists", CustomerList.values());
        return "customer/lists";
    }

    private static CustomerList list(String word) {
        return Stream.of(CustomerList.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("list", word));
    }
}
