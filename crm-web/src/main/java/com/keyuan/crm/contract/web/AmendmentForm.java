package com.keyuan.crm.contract.web;

import com.keyuan.crm.contract.ContractPage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What is agreed anew after signing, and why. */
@Getter
@Setter
class AmendmentForm extends PlanForm {

    private long version;

    @NotBlank @Size(max = 400) private @Nullable String reason;

    static AmendmentForm from(ContractPage page) {
        AmendmentForm form = new AmendmentForm();
        form.version = page.row().version();
        form.show(page.row().amount(), page.plan());
        return form;
    }
}
