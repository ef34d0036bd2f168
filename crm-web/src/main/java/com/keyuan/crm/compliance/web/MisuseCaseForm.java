package com.keyuan.crm.compliance.web;

import com.keyuan.crm.compliance.MisuseCase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A decision with its reason. */
@Getter
@Setter
class MisuseCaseForm {

    @NotNull private @Nullable Boolean cleared;

    @NotBlank @Size(max = MisuseCase.LONGEST) private @Nullable String reason;

    private long version;
}
