package com.keyuan.crm.service.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.service.ServiceCaseId;
import com.keyuan.crm.service.ServiceCaseLists;
import com.keyuan.crm.service.ServiceCaseService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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

/** Service cases: lists, page, entry, and the two steps plain cases have. */
@Controller
@RequestMapping("/service-cases")
@RequiredArgsConstructor
class ServiceCaseController {

    private final ServiceCaseService cases;
    private final CustomerReading customers;

    @GetMapping
    @Permits(Action.SERVICE_CASE_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean service = user.is(Role.SERVICE);
        ServiceCaseLists.Scope scope = scope(view);
        model.addAttribute("slice", cases.list(user, scope, after))
                .addAttribute("mine", service ? cases.countOpen(user, ServiceCaseLists.Scope.MINE) : null)
                .addAttribute("open", cases.countOpen(user, ServiceCaseLists.Scope.OPEN))
                .addAttribute("mayCreate", cases.mayOpen(user))
                .addAttribute("done", scope == ServiceCaseLists.Scope.DONE);
        return "service/list";
    }

    private static ServiceCaseLists.Scope scope(@Nullable String view) {
        if ("mine".equals(view)) {
            return ServiceCaseLists.Scope.MINE;
        }
        return "done".equals(view) ? ServiceCaseLists.Scope.DONE : ServiceCaseLists.Scope.OPEN;
    }

    @GetMapping("/new")
    @Permits(Action.SERVICE_CASE_OPEN)
    String form(CurrentUser user, @RequestParam(required = false) @Nullable CustomerId customer, Model model) {
        ServiceCaseForm form = new ServiceCaseForm();
        form.setId(ServiceCaseId.next());
        form.setCustomer(customer);
        model.addAttribute("serviceCaseForm", form);
        return form(user, form, model);
    }

    private String form(CurrentUser user, ServiceCaseForm form, Model model) {
        CustomerId customer = form.getCustomer();
        model.addAttribute(
                "customers",
                customer == null
                        ? List.of()
                        : List.of(Option.of(
                                customer, cases.customerName(user, customer).orElse(""))));
        return "service/form";
    }

    @PostMapping
    @Permits(Action.SERVICE_CASE_OPEN)
    String open(
            CurrentUser user,
            @Valid @ModelAttribute ServiceCaseForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(user, form, model);
        }
        ServiceCaseId id = Objects.requireNonNull(form.getId());
        cases.open(user, id, Objects.requireNonNull(form.getCustomer()), Objects.requireNonNull(form.getText()));
        Toast.done(redirect, "service.done.opened");
        return "redirect:/service-cases/" + id;
    }

    @GetMapping("/{id}")
    @Permits(Action.SERVICE_CASE_VIEW)
    String page(CurrentUser user, @PathVariable ServiceCaseId id, Model model) {
        model.addAttribute("page", cases.page(user, id));
        return "service/detail";
    }

    @PostMapping("/{id}/owner")
    @Permits(Action.SERVICE_CASE_WORK)
    String assign(
            CurrentUser user,
            @PathVariable ServiceCaseId id,
            @RequestParam PersonId owner,
            @RequestParam long version,
            RedirectAttributes redirect) {
        return told(redirect, id, "service.done.assigned", () -> cases.assign(user, id, owner, version));
    }

    @PostMapping("/{id}/done")
    @Permits(Action.SERVICE_CASE_WORK)
    String done(
            CurrentUser user,
            @PathVariable ServiceCaseId id,
            @RequestParam String outcome,
            @RequestParam long version,
            RedirectAttributes redirect) {
        return told(redirect, id, "service.done.done", () -> cases.done(user, id, outcome, version));
    }

    /** A panel of the customer's page. */
    @GetMapping("/of-customer/{id}")
    @Permits(Action.CUSTOMER_VIEW)
    String ofCustomer(CurrentUser user, @PathVariable("id") CustomerId customer, Model model) {
        model.addAttribute("rows", cases.ofCustomer(user, customer))
                .addAttribute("customer", customer)
                .addAttribute("mayOpen", cases.mayOpen(user, customer))
                .addAttribute("head", customers.frame(user, customer, "service").orElse(null));
        return "service/panel";
    }

    private static String told(RedirectAttributes redirect, ServiceCaseId id, String key, Runnable step) {
        try {
            step.run();
            Toast.done(redirect, key);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/service-cases/" + id;
    }
}
