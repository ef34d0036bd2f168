package com.keyuan.crm.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What a list is taken out for. */
@Getter
@Setter
public class ExportForm {

    @NotBlank @Size(max = 200) private @Nullable String purpose;
}
