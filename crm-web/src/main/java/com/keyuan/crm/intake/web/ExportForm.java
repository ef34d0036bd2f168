package com.keyuan.crm.intake.web;

import com.keyuan.crm.intake.ExportRequestId;
import com.keyuan.crm.intake.ExportService.Taking;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What a list is taken out for, with or without the contacts, and under which word of the manager. */
@Getter
@Setter
public class ExportForm {

    @NotBlank @Size(max = 200) private @Nullable String purpose;

    private boolean contacts;
    private @Nullable ExportRequestId granted;

    /** Of the question that this form becomes where the list is not given. */
    private @Nullable ExportRequestId asking;

    Taking toTaking() {
        return new Taking(Objects.requireNonNull(purpose), contacts, granted);
    }
}
