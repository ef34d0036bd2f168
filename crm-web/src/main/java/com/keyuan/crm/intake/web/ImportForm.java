package com.keyuan.crm.intake.web;

import com.keyuan.crm.intake.IntakeKind;
import com.keyuan.crm.intake.IntakeRunId;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file and what its rows are. */
@Getter
@Setter
public class ImportForm {

    @NotNull private @Nullable UUID id;

    @NotNull private @Nullable IntakeKind kind = IntakeKind.CUSTOMERS;

    @NotNull private @Nullable MultipartFile file;

    static ImportForm empty() {
        ImportForm form = new ImportForm();
        form.id = IntakeRunId.next().value();
        return form;
    }
}
