package com.keyuan.crm.verification.web;

import com.keyuan.crm.verification.VerificationId;
import com.keyuan.crm.verification.VerificationResult;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What the call showed about one visit. */
@Getter
@Setter
class ResultForm {

    @NotNull private @Nullable VerificationId visit;

    @NotNull private @Nullable VerificationResult result;

    @Size(max = 1000) private @Nullable String note;

    private long version;
}
