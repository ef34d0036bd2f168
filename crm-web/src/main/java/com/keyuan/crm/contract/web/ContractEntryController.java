package com.keyuan.crm.contract.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.ContractPage;
import com.keyuan.crm.contract.ContractReading;
import com.keyuan.crm.contract.ContractService;
import com.keyuan.crm.contract.OpportunityId;
import com.keyuan.crm.contract.OpportunityPage;
import com.keyuan.crm.contract.OpportunityReading;
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
import java.time.LocalDate;
import java.util.List;
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

/** Entering a contract and changing it while it is negotiated. */
@Controller
@RequestMapping("/contracts")
@RequiredArgsConstructor
class ContractEntryController {

    private final ContractService contracts;
    private final ContractReading reading;
    private final OpportunityReading opportunities;
    private final Clock clock;

    /** From an opportunity it begins with what is known of that. */
    @GetMapping("/new")
    @Permits(Action.CONTRACT_CREATE)
    String form(
            CurrentUser user,
            @RequestParam(required = false) @Nullable CustomerId customer,
            @RequestParam(required = false) @Nullable OpportunityId opportunity,
            Model model) {
        ContractForm form = new ContractForm();
        form.setId(ContractId.next());
        form.setCustomer(customer);
        form.setSignBy(BusinessZone.today(clock).plusWeeks(2));
        if (opportunity != null) {
            begin(form, opportunities.page(user, opportunity));
        }
        model.addAttribute("contractForm", form);
        return form(user, form, null, model);
    }

    private void begin(ContractForm form, OpportunityPage from) {
        LocalDate today = BusinessZone.today(clock);
        LocalDate expected = from.row().closeOn();
        form.setOpportunity(from.row().id());
        form.setCustomer(from.row().customer());
        form.setTitle(from.row().title());
        form.setAmount(from.row().amount());
        form.setSignBy(expected.isBefore(today) ? today : expected);
        form.split(1, form.getSignBy() == null ? today : form.getSignBy().plusMonths(1));
    }

    private String form(CurrentUser user, ContractForm form, @Nullable ContractPage page, Model model) {
        CustomerId customer = form.getCustomer();
        form.whole();
        model.addAttribute("page", page)
                .addAttribute(
                        "customers",
                        customer == null || page != null
                                ? List.of()
                                : List.of(Option.of(customer, opportunities.customerName(user, customer))))
                .addAttribute("channels", channels(user, page));
        return "contract/form";
    }

    private List<Option> channels(CurrentUser user, @Nullable ContractPage page) {
        return ChannelOptions.of(reading.channels(user), page);
    }

    @PostMapping
    @Permits(Action.CONTRACT_CREATE)
    String create(
            CurrentUser user,
            @Valid @ModelAttribute ContractForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                contracts.create(user, form.toContract());
                Toast.done(redirect, "contract.done.created");
                return "redirect:/contracts/" + form.getId();
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, form(user, form, null, model));
    }

    /** The lines of the plan once more: some more empty ones, or the amount in equal parts. */
    @PostMapping("/plan")
    @Permits(Action.CONTRACT_CREATE)
    String plan(
            @ModelAttribute ContractForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") int parts,
            Model model) {
        if (parts > 0) {
            form.split(parts, BusinessZone.today(clock).plusMonths(1));
        }
        form.whole();
        return "contract/plan :: plan(bean='contractForm')";
    }

    @GetMapping("/{id}/edit")
    @Permits(Action.CONTRACT_EDIT)
    String edit(CurrentUser user, @PathVariable ContractId id, Model model) {
        ContractPage page = reading.pageTo(user, Action.CONTRACT_EDIT, id);
        ContractForm form = ContractForm.from(page);
        model.addAttribute("contractForm", form);
        return form(user, form, page, model);
    }

    @PostMapping("/{id}/edit")
    @Permits(Action.CONTRACT_EDIT)
    String change(
            CurrentUser user,
            @PathVariable ContractId id,
            @Valid @ModelAttribute ContractForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                contracts.change(user, id, form.toFacts(), form.getVersion());
                Toast.done(redirect, "contract.done.changed");
                return "redirect:/contracts/" + id;
            } catch (StaleVersion stale) {
                return conflict(user, reading.pageTo(user, Action.CONTRACT_EDIT, id), form, model, response);
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, form(user, form, reading.pageTo(user, Action.CONTRACT_EDIT, id), model));
    }

    private String conflict(
            CurrentUser user, ContractPage theirs, ContractForm form, Model model, HttpServletResponse response) {
        ContractForm now = ContractForm.from(theirs);
        form.setVersion(now.getVersion());
        String view = form(user, form, theirs, model);
        Conflict.between(form, now, model)
                .in("title", "amount", "plan", "signBy", "terms")
                .inChoice("channel", "channels")
                .show(response);
        return view;
    }
}
