package com.keyuan.crm.tier.web;

import com.keyuan.crm.tier.TierReviewId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Many proposals overridden together: each customer keeps its tier, for one reason, until one day. */
@Getter
@Setter
class KeepForm {

    private List<TierReviewId> review = new ArrayList<>();

    @NotBlank @Size(max = 400) private @Nullable String reason;

    @NotNull private @Nullable LocalDate until;

    static KeepForm from(List<TierReviewId> chosen, LocalDate today) {
        KeepForm form = new KeepForm();
        form.review = chosen;
        form.until = today.plusMonths(OverrideForm.USUAL_MONTHS);
        return form;
    }
}
