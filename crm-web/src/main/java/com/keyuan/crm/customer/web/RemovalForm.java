package com.keyuan.crm.customer.web;

import com.keyuan.crm.customer.RemovalId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Why a record is deleted. */
@Getter
@Setter
public class RemovalForm {

    @NotNull private @Nullable RemovalId id;

    @NotBlank @Size(max = 200) private @Nullable String reason;

    static RemovalForm blank() {
        RemovalForm form = new RemovalForm();
        form.id = RemovalId.next();
        return form;
    }
}
