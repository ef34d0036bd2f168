package com.keyuan.crm.customer.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerBrowsing;
import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerList;
import com.keyuan.crm.customer.CustomerOption;
import com.keyuan.crm.customer.CustomerStatus;
import com.keyuan.crm.customer.ViewKeeping;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Lists, the pool, the search, and what pickers ask for. */
@Controller
@RequiredArgsConstructor
class CustomerListController {

    private final CustomerBrowsing browsing;
    private final CustomerChoices choices;
    private final ViewKeeping views;

    @GetMapping("/customers")
    @Permits(Action.CUSTOMER_LIST)
    String list(
            CurrentUser user,
            @ModelAttribute("filter") CustomerListForm form,
            @RequestParam @Nullable String after,
            Model model,
            Locale locale) {
        CustomerFilter filter = form.toFilter();
        model.addAttribute("slice", browsing.list(user, filter, after));
        model.addAttribute("columns", ListColumns.of(form.getCols()));
        if (after == null) {
            model.addAttribute("count", browsing.count(user, filter));
        }
        model.addAttribute("views", views.of(user));
        model.addAttribute("query", form.toQuery());
        model.addAttribute("viewForm", ViewForm.blank());
        model.addAttribute("narrow", filter.isNarrow());
        model.addAttribute("mayExport", browsing.mayExport(user));
        model.addAttribute("holders", browsing.holders(user));
        model.addAttribute("statuses", CustomerStatus.values());
        filters(model, locale);
        return "customer/list";
    }

    @GetMapping("/search")
    @Permits(Action.CUSTOMER_LIST)
    String search(CurrentUser user, @RequestParam(defaultValue = "") String q, Model model) {
        String text = q.strip();
        model.addAttribute("q", text);
        model.addAttribute("found", text.isEmpty() ? List.of() : browsing.search(user, text));
        return "customer/search";
    }

    /** What the search box offers while one types. */
    @GetMapping("/search/suggestions")
    @Permits(Action.CUSTOMER_LIST)
    String suggestions(CurrentUser user, @RequestParam(defaultValue = "") String q, Model model) {
        String text = q.strip();
        model.addAttribute("q", text);
        model.addAttribute("found", browsing.suggestions(user, text));
        return "customer/suggestions :: options";
    }

    /** One of them was chosen. */
    @GetMapping("/search/{id}")
    @Permits(Action.CUSTOMER_VIEW)
    String chosen(CurrentUser user, @PathVariable CustomerId id, @RequestParam(defaultValue = "") String q) {
        browsing.chosen(user, id, q.strip());
        return "redirect:/customers/{id}";
    }

    @GetMapping("/customers/options")
    @ResponseBody
    @Permits(Action.CUSTOMER_LIST)
    List<Option> options(CurrentUser user, @RequestParam(defaultValue = "") String q) {
        return browsing.options(user, q.strip()).stream()
                .map(CustomerListController::option)
                .toList();
    }

    @GetMapping("/regions/options")
    @ResponseBody
    @Permits(Action.CUSTOMER_LIST)
    List<Option> regions(@RequestParam(defaultValue = "") String q) {
        return choices.regions(q.strip());
    }

    private void filters(Model model, Locale locale) {
        model.addAttribute("regions", choices.provincesAndCities());
        model.addAttribute("industries", choices.list(CustomerList.INDUSTRY, locale));
        model.addAttribute("sources", choices.list(CustomerList.SOURCE, locale));
    }

    private static Option option(CustomerOption customer) {
        String sub = Stream.of(customer.tier(), customer.region(), customer.holder())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("·"));
        return new Option(customer.id().toString(), customer.name(), sub);
    }
}
