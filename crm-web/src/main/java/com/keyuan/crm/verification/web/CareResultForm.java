package com.keyuan.crm.verification.web;

import com.keyuan.crm.verification.Answer;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What the customer said in a care call. */
@Getter
@Setter
class CareResultForm {

    @Min(1) @Max(5) private @Nullable Integer rating;

    @Size(max = Answer.LONGEST) private @Nullable String said;
}
