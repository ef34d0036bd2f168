package com.keyuan.crm.allocation.web;

import com.keyuan.crm.allocation.AllocationId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Why what fell goes back to whoever held it. */
@Getter
@Setter
class RecyclingUndoForm {

    @NotNull private @Nullable AllocationId id;

    @NotBlank @Size(max = 400) private @Nullable String note;

    static RecyclingUndoForm blank() {
        RecyclingUndoForm form = new RecyclingUndoForm();
        form.id = AllocationId.next();
        return form;
    }
}
