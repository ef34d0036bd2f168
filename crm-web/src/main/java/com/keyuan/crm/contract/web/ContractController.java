package com.keyuan.crm.contract.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.attachment.AttachmentService;
import com.keyuan.crm.contract.Contract;
import com.keyuan.crm.contract.ContractFilter;
import com.keyuan.crm.contract.ContractFilter.Order;
import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.ContractReading;
import com.keyuan.crm.contract.ContractState;
import com.keyuan.crm.contract.OpportunityReading;
import com.keyuan.crm.contract.ResponsibilityReading;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.web.Permits;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Contracts: the list, one of them, and what is chanced and agreed with a customer. */
@Controller
@RequiredArgsConstructor
class ContractController {

    private final ContractReading reading;
    private final OpportunityReading opportunities;
    private final ResponsibilityReading responsibilities;
    private final AttachmentService attachments;
    private final CustomerReading customers;

    @GetMapping("/contracts")
    @Permits(Action.CONTRACT_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable ContractState state,
            @RequestParam(required = false) @Nullable PersonId holder,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String text = q == null || q.isBlank() ? null : q.strip();
        Order order = "-amount".equals(sort) ? Order.AMOUNT : Order.NEWEST;
        ContractFilter filter = new ContractFilter(text, state, holder, from, to, order);
        model.addAttribute("slice", reading.list(user, filter, after))
                .addAttribute("totals", reading.totals(user, filter))
                .addAttribute("filter", filter)
                .addAttribute("states", ContractState.values())
                .addAttribute("holders", reading.holders(user))
                .addAttribute("mayCreate", reading.mayCreate(user));
        return "contract/list";
    }

    @GetMapping("/contracts/{id}")
    @Permits(Action.CONTRACT_VIEW)
    String page(CurrentUser user, @PathVariable ContractId id, Model model) {
        model.addAttribute("page", reading.page(user, id))
                .addAttribute("served", responsibilities.ofContract(user, id))
                .addAttribute("colleagues", responsibilities.colleagues(user))
                .addAttribute("fileList", attachments.listOf(user, Contract.ref(id)));
        return "contract/detail";
    }

    /** A panel of the customer's page. */
    @GetMapping("/customers/{id}/contracts")
    @Permits(Action.CONTRACT_VIEW_OF_CUSTOMER)
    String ofCustomer(CurrentUser user, @PathVariable CustomerId id, Model model) {
        model.addAttribute("contracts", reading.ofCustomer(user, id))
                .addAttribute("opportunities", opportunities.ofCustomer(user, id))
                .addAttribute("mayCreate", reading.mayCreate(user, id))
                .addAttribute("mayBegin", opportunities.mayCreate(user, id))
                .addAttribute("customer", id)
                .addAttribute("head", customers.frame(user, id, "contracts").orElse(null));
        return "contract/panel";
    }
}
