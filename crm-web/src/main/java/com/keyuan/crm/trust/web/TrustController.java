package com.keyuan.crm.trust.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.trust.RiskFilter;
import com.keyuan.crm.trust.TrustReading;
import com.keyuan.crm.trust.TrustStep;
import com.keyuan.crm.trust.TrustStepService;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A customer's trust with the step that is offered, and the map of all. */
@Controller
@RequiredArgsConstructor
class TrustController {

    private final TrustReading reading;
    private final TrustStepService steps;
    private final CustomerReading customers;
    private final MessageSource messages;

    /** A panel of the customer's page. */
    @GetMapping("/customers/{id}/trust")
    @Permits(Action.TRUST_VIEW_OF_CUSTOMER)
    String ofCustomer(CurrentUser user, @PathVariable CustomerId id, Model model) {
        model.addAttribute("story", reading.story(user, id))
                .addAttribute("head", customers.frame(user, id, "trust").orElse(null));
        return "trust/story";
    }

    @PostMapping("/customers/{id}/trust/step")
    @Permits(Action.TRUST_STEP)
    String begin(
            CurrentUser user,
            @PathVariable CustomerId id,
            @RequestParam TrustStep step,
            Locale locale,
            RedirectAttributes redirect) {
        steps.begin(user, id, step, messages.getMessage("trust.step." + step, null, locale));
        Toast.done(redirect, "trust.done.step");
        return "redirect:/customers/" + id + "/trust";
    }

    @GetMapping("/trust/risk")
    @Permits(Action.TRUST_RISK_VIEW)
    String risk(
            CurrentUser user,
            @RequestParam(required = false) @Nullable DepartmentId department,
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable String tier,
            Model model) {
        RiskFilter filter = new RiskFilter(department, person, "A".equals(tier));
        model.addAttribute("map", reading.risk(user, filter));
        return "trust/risk";
    }
}
