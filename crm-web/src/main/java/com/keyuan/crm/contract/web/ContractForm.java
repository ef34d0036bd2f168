package com.keyuan.crm.contract.web;

import com.keyuan.crm.contract.ContractFacts;
import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.ContractPage;
import com.keyuan.crm.contract.NewContract;
import com.keyuan.crm.contract.OpportunityId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelChoice;
import com.keyuan.crm.interaction.ChannelId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A contract as somebody types it. */
@Getter
@Setter
class ContractForm extends PlanForm {

    @NotNull private @Nullable ContractId id;

    private long version;

    @NotNull private @Nullable CustomerId customer;

    private @Nullable OpportunityId opportunity;

    @Size(max = 40) private @Nullable String number;

    @NotBlank @Size(max = 120) private @Nullable String title;

    @NotNull private @Nullable LocalDate signBy;

    @Size(max = 2000) private @Nullable String terms;

    private @Nullable ChannelId channel;

    static ContractForm from(ContractPage page) {
        ContractForm form = new ContractForm();
        form.id = page.row().id();
        form.version = page.row().version();
        form.customer = page.row().customer();
        form.opportunity = page.details().opportunity();
        form.number = page.row().number();
        form.title = page.row().title();
        form.signBy = page.row().signBy();
        form.terms = page.details().terms();
        ChannelChoice over = page.details().channel();
        form.channel = over == null ? null : over.id();
        form.show(page.row().amount(), page.plan());
        return form;
    }

    NewContract toContract() {
        return new NewContract(
                Objects.requireNonNull(id), Objects.requireNonNull(customer), number, opportunity, toFacts());
    }

    ContractFacts toFacts() {
        return new ContractFacts(
                Objects.requireNonNull(title),
                Objects.requireNonNull(getAmount()),
                Objects.requireNonNull(signBy),
                terms,
                channel,
                instalments());
    }
}
