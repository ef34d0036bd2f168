package com.keyuan.crm.contract.web;

import com.keyuan.crm.contract.OpportunityFacts;
import com.keyuan.crm.contract.OpportunityId;
import com.keyuan.crm.contract.OpportunityRow;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** An opportunity as somebody types it. */
@Getter
@Setter
class OpportunityForm {

    @NotNull private @Nullable OpportunityId id;

    private long version;

    @NotNull private @Nullable CustomerId customer;

    @NotBlank @Size(max = 120) private @Nullable String title;

    @NotNull private @Nullable Money amount;

    @NotNull private @Nullable LocalDate closeOn;

    @Size(max = 200) private @Nullable String nextStep;

    private @Nullable LocalDate nextOn;

    static OpportunityForm from(OpportunityRow row) {
        OpportunityForm form = new OpportunityForm();
        form.id = row.id();
        form.version = row.version();
        form.customer = row.customer();
        form.title = row.title();
        form.amount = row.amount();
        form.closeOn = row.closeOn();
        form.nextStep = row.nextStep();
        form.nextOn = row.nextOn();
        return form;
    }

    OpportunityFacts toFacts() {
        return new OpportunityFacts(
                Objects.requireNonNull(title),
                Objects.requireNonNull(amount),
                Objects.requireNonNull(closeOn),
                nextStep,
                nextOn);
    }
}
