package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.ApplicationId;
import com.keyuan.crm.allocation.ApplicationReading;
import com.keyuan.crm.allocation.ApplicationService;
import com.keyuan.crm.customer.CustomerBrowsing;
import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.PoolRow;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing an application, with its effect on the principles in view. */
@Controller
@RequestMapping("/applications")
@RequiredArgsConstructor
class ApplicationFilingController {

    private final ApplicationReading reading;
    private final ApplicationService applications;
    private final CustomerBrowsing browsing;
    private final Clock clock;

    @GetMapping("/new")
    @Permits(Action.APPLICATION_FILE)
    String form(CurrentUser user, @RequestParam(required = false) @Nullable CustomerId customer, Model model) {
        ApplicationForm form = new ApplicationForm().whole();
        form.setId(ApplicationId.next());
        form.getLines().get(0).setCustomer(customer);
        model.addAttribute("applicationForm", form);
        return form(user, form, model);
    }

    /** What the application would do to the principles, while it is written. */
    @GetMapping("/effect")
    @Permits(Action.APPLICATION_FILE)
    String effect(CurrentUser user, @ModelAttribute ApplicationForm form, BindingResult unfinished, Model model) {
        model.addAttribute("effects", effects(user, form));
        return "allocation/principles :: effect";
    }

    /** Customers of the pool to choose from. */
    @GetMapping("/customers")
    @ResponseBody
    @Permits(Action.CUSTOMER_VIEW_IN_POOL)
    List<Option> customers(CurrentUser user, @RequestParam(defaultValue = "") String q) {
        return browsing
                .pool(user, q.isBlank() ? CustomerFilter.NONE : CustomerFilter.text(q.strip()), null)
                .rows()
                .stream()
                .map(ApplicationFilingController::option)
                .toList();
    }

    @PostMapping
    @Permits(Action.APPLICATION_FILE)
    String file(
            CurrentUser user,
            @Valid @ModelAttribute ApplicationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        form.whole();
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                applications.file(user, Objects.requireNonNull(form.getId()), form.toPlan(), form.asked());
                Toast.done(redirect, "committee.done.filed");
                return "redirect:/applications/" + form.getId();
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, form(user, form, model));
    }

    private String form(CurrentUser user, ApplicationForm form, Model model) {
        model.addAttribute(
                        "options",
                        form.customers().stream()
                                .map(customer -> option(browsing.inPool(user, customer)))
                                .toList())
                .addAttribute("effects", effects(user, form))
                .addAttribute("tomorrow", BusinessZone.today(clock).plusDays(1));
        return "allocation/application-form";
    }

    private List<?> effects(CurrentUser user, ApplicationForm form) {
        return form.customers().isEmpty() ? List.of() : reading.effect(user, form.customers());
    }

    private static Option option(PoolRow row) {
        String sub =
                Stream.of(row.tier(), row.region()).filter(Objects::nonNull).collect(Collectors.joining("·"));
        return new Option(row.id().toString(), row.name(), sub);
    }
}
