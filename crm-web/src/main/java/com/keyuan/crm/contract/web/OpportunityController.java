package com.keyuan.crm.contract.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.contract.LostReason;
import com.keyuan.crm.contract.OpportunityId;
import com.keyuan.crm.contract.OpportunityPage;
import com.keyuan.crm.contract.OpportunityReading;
import com.keyuan.crm.contract.OpportunityService;
import com.keyuan.crm.contract.OpportunityStage;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.Conflict;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
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

/** One opportunity: entered, shown, changed, won and lost. */
@Controller
@RequestMapping("/opportunities")
@RequiredArgsConstructor
class OpportunityController {

    private final OpportunityService opportunities;
    private final OpportunityReading reading;
    private final Clock clock;

    @GetMapping("/new")
    @Permits(Action.OPPORTUNITY_CREATE)
    String form(CurrentUser user, @RequestParam(required = false) @Nullable CustomerId customer, Model model) {
        OpportunityForm form = new OpportunityForm();
        form.setId(OpportunityId.next());
        form.setCustomer(customer);
        form.setCloseOn(BusinessZone.today(clock).plusMonths(1));
        model.addAttribute("opportunityForm", form);
        return form(user, form, null, model);
    }

    private String form(CurrentUser user, OpportunityForm form, @Nullable OpportunityPage page, Model model) {
        CustomerId customer = form.getCustomer();
        model.addAttribute("page", page)
                .addAttribute(
                        "customers",
                        customer == null || page != null
                                ? List.of()
                                : List.of(Option.of(customer, reading.customerName(user, customer))));
        return "contract/opportunity-form";
    }

    @PostMapping
    @Permits(Action.OPPORTUNITY_CREATE)
    String create(
            CurrentUser user,
            @Valid @ModelAttribute OpportunityForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                OpportunityId id = Objects.requireNonNull(form.getId());
                opportunities.create(user, id, Objects.requireNonNull(form.getCustomer()), form.toFacts());
                Toast.done(redirect, "contract.done.opportunity");
                return "redirect:/opportunities/" + id;
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, form(user, form, null, model));
    }

    @GetMapping("/{id}")
    @Permits(Action.OPPORTUNITY_VIEW)
    String page(CurrentUser user, @PathVariable OpportunityId id, Model model) {
        OpportunityPage page = reading.page(user, id);
        LostForm form = new LostForm();
        form.setVersion(page.row().version());
        model.addAttribute("lostForm", form);
        return page(page, model);
    }

    private static String page(OpportunityPage page, Model model) {
        model.addAttribute("page", page)
                .addAttribute("stages", OpportunityStage.values())
                .addAttribute("reasons", LostReason.values());
        return "contract/opportunity";
    }

    @GetMapping("/{id}/edit")
    @Permits(Action.OPPORTUNITY_EDIT)
    String edit(CurrentUser user, @PathVariable OpportunityId id, Model model) {
        OpportunityPage page = reading.pageToEdit(user, id);
        OpportunityForm form = OpportunityForm.from(page.row());
        model.addAttribute("opportunityForm", form);
        return form(user, form, page, model);
    }

    @PostMapping("/{id}/edit")
    @Permits(Action.OPPORTUNITY_EDIT)
    String change(
            CurrentUser user,
            @PathVariable OpportunityId id,
            @Valid @ModelAttribute OpportunityForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                opportunities.change(user, id, form.toFacts(), form.getVersion());
                Toast.done(redirect, "contract.done.changed");
                return "redirect:/opportunities/" + id;
            } catch (StaleVersion stale) {
                return conflict(user, reading.pageToEdit(user, id), form, model, response);
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, form(user, form, reading.pageToEdit(user, id), model));
    }

    private String conflict(
            CurrentUser user, OpportunityPage theirs, OpportunityForm form, Model model, HttpServletResponse response) {
        OpportunityForm now = OpportunityForm.from(theirs.row());
        form.setVersion(now.getVersion());
        String view = form(user, form, theirs, model);
        Conflict.between(form, now, model)
                .in("title", "amount", "closeOn", "nextStep", "nextOn")
                .show(response);
        return view;
    }

    @PostMapping("/{id}/loss")
    @Permits(Action.OPPORTUNITY_EDIT)
    String lose(
            CurrentUser user,
            @PathVariable OpportunityId id,
            @Valid @ModelAttribute LostForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                opportunities.lose(
                        user, id, Objects.requireNonNull(form.getLostReason()), form.getLostNote(), form.getVersion());
                Toast.done(redirect, "contract.done.lost");
                return "redirect:/opportunities/" + id;
            } catch (StaleVersion stale) {
                Refusals.tooLate(redirect);
                return "redirect:/opportunities/" + id;
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, page(reading.page(user, id), model));
    }
}
