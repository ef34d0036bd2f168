package com.keyuan.crm.tier.web;

import com.keyuan.crm.customer.Tier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Another tier than proposed, why, and until when. */
@Getter
@Setter
class OverrideForm {

    /** An override is offered for a quarter; the author may choose any day. */
    static final int USUAL_MONTHS = 3;

    @NotNull private @Nullable Tier tier;

    @NotBlank @Size(max = 400) private @Nullable String reason;

    @NotNull private @Nullable LocalDate until;

    static OverrideForm from(LocalDate today) {
        OverrideForm form = new OverrideForm();
        form.until = today.plusMonths(USUAL_MONTHS);
        return form;
    }
}
