package com.keyuan.crm.service.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.service.ServiceCaseId;
import com.keyuan.crm.service.ServiceCaseLists;
import com.keyuan.crm.service.ServiceCaseOpening;
import com.keyuan.crm.service.ServiceCasePage;
import com.keyuan.crm.service.ServiceCaseReading;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.PublicAddress;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
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

/** Service cases: lists, page and entry. */
@Controller
@RequestMapping("/service-cases")
@RequiredArgsConstructor
class ServiceCaseController {

    private final ServiceCaseReading cases;
    private final ServiceCaseOpening opening;
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
                .addAttribute("mine", service ? cases.count(user, ServiceCaseLists.Scope.MINE) : null)
                .addAttribute("open", cases.count(user, ServiceCaseLists.Scope.OPEN))
                .addAttribute("check", cases.count(user, ServiceCaseLists.Scope.CHECK))
                .addAttribute("mayCreate", cases.mayOpen(user))
                .addAttribute("done", scope == ServiceCaseLists.Scope.DONE);
        return "service/list";
    }

    private static ServiceCaseLists.Scope scope(@Nullable String view) {
        return switch (view == null ? "" : view) {
            case "mine" -> ServiceCaseLists.Scope.MINE;
            case "check" -> ServiceCaseLists.Scope.CHECK;
            case "done" -> ServiceCaseLists.Scope.DONE;
            default -> ServiceCaseLists.Scope.OPEN;
        };
    }

    @GetMapping("/new")
    @Permits(Action.SERVICE_CASE_OPEN)
    String form(
            CurrentUser user,
            @RequestParam(required = false) @Nullable CustomerId customer,
            @RequestParam(required = false) @Nullable UUID visit,
            Model model) {
        ServiceCaseForm form = new ServiceCaseForm();
        form.setId(ServiceCaseId.next());
        form.setCustomer(customer);
        form.setVisit(visit);
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
        ServiceCaseId id = form.getId();
        if (!errors.hasErrors() && id != null && form.getCustomer() != null && form.getText() != null) {
            try {
                opening.open(user, id, form.getCustomer(), form.getText(), form.getVisit());
                Toast.done(redirect, "service.done.opened");
                return "redirect:/service-cases/" + id;
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(user, form, model);
    }

    @GetMapping("/{id}")
    @Permits(Action.SERVICE_CASE_VIEW)
    String page(CurrentUser user, @PathVariable ServiceCaseId id, Model model) {
        ServiceCasePage page = cases.page(user, id);
        model.addAttribute("page", page).addAttribute("link", link(page.code()));
        return "service/detail";
    }

    private static @Nullable String link(@Nullable String code) {
        return code == null || code.isEmpty() ? null : PublicAddress.of("/open/cases/" + code);
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
}
