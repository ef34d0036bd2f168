package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.ClaimService;
import com.keyuan.crm.allocation.ClaimedByAnother;
import com.keyuan.crm.allocation.PoolPage;
import com.keyuan.crm.allocation.PoolReading;
import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerList;
import com.keyuan.crm.customer.ListMaintenance;
import com.keyuan.crm.customer.web.CustomerListForm;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The customers that nobody holds: what one may claim of them, and why not. */
@Controller
@RequiredArgsConstructor
class PoolController {

    private final PoolReading pool;
    private final ClaimService claims;
    private final ListMaintenance lists;

    @GetMapping("/pool")
    @Permits(Action.CUSTOMER_VIEW_IN_POOL)
    String list(
            CurrentUser user,
            @ModelAttribute("filter") CustomerListForm form,
            @RequestParam @Nullable String after,
            Model model,
            Locale locale) {
        CustomerFilter filter = form.toFilter();
        show(user, pool.page(user, filter, after), model);
        model.addAttribute("narrow", filter.isNarrow())
                .addAttribute(
                        "regions",
                        lists.provincesAndCities().stream()
                                .map(region -> Option.of(region.code(), region.fullLabel()))
                                .toList())
                .addAttribute("industries", options(CustomerList.INDUSTRY, locale))
                .addAttribute("sources", options(CustomerList.SOURCE, locale));
        return "allocation/pool";
    }

    @GetMapping("/pool/{id}")
    @Permits(Action.CUSTOMER_VIEW_IN_POOL)
    String one(CurrentUser user, @PathVariable CustomerId id, Model model, RedirectAttributes redirect) {
        PersonId claimant = pool.claimedBy(user, id).orElse(null);
        if (claimant != null) {
            return claimant.equals(user.id()) ? "redirect:/customers/" + id : lost(new ClaimedByAnother(), redirect);
        }
        PoolPage page = pool.one(user, id);
        show(user, page, model);
        model.addAttribute("entry", page.slice().rows().get(0));
        return "allocation/in-pool";
    }

    /** Whoever comes second reads so, on the pool's page: the customer's own is not theirs. */
    @PostMapping("/customers/{customer}/claim")
    @Permits(Action.CUSTOMER_CLAIM)
    String claim(
            CurrentUser user,
            @PathVariable CustomerId customer,
            @RequestParam AllocationId id,
            RedirectAttributes redirect) {
        try {
            claims.claim(user, id, customer);
            Toast.done(redirect, "allocation.done.claimed");
            return "redirect:/customers/" + customer;
        } catch (ClaimedByAnother meanwhile) {
            return lost(meanwhile, redirect);
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
            return "redirect:/pool/" + customer;
        }
    }

    private static String lost(ClaimedByAnother meanwhile, RedirectAttributes redirect) {
        Refusals.onTheNextPage(redirect, meanwhile);
        return "redirect:/pool";
    }

    private static void show(CurrentUser user, PoolPage page, Model model) {
        model.addAttribute("standing", page.standing())
                .addAttribute("slice", page.slice())
                .addAttribute("mayAssign", user.isAnyOf(Role.MANAGER, Role.DIRECTOR));
    }

    private List<Option> options(CustomerList list, Locale locale) {
        return lists.offered(list).stream()
                .map(entry -> Option.of(entry.code(), entry.name().in(locale)))
                .toList();
    }
}
