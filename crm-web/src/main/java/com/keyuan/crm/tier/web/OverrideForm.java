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

    @NotNull private @Nullable Tier tier;

    @NotBlank @Size(max = 400) private @Nullable String reason;

    @NotNull private @Nullable LocalDate until;
}
