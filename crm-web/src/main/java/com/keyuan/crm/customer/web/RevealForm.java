package com.keyuan.crm.customer.web;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** More looks at numbers for somebody today. */
@Getter
@Setter
public class RevealForm {

    @NotNull private @Nullable UUID id;

    @NotNull private @Nullable Integer more;

    @NotBlank @Size(max = 200) private @Nullable String reason;

    static RevealForm blank() {
        RevealForm form = new RevealForm();
        form.id = TimeOrderedIds.next();
        return form;
    }
}
