package com.keyuan.crm.customer.web;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A list to be kept under a name. */
@Getter
@Setter
public class ViewForm {

    @NotNull private @Nullable UUID id;

    @NotBlank @Size(max = 30) private @Nullable String name;

    @NotNull @Size(max = 1000) @Pattern(regexp = "((tier|status|region|industry|source|holder|q|quiet|moved|sort|cols)=[^&#]*(&(?!$)|$))*")
    private @Nullable String query;

    private boolean shared;

    static ViewForm blank() {
        ViewForm form = new ViewForm();
        form.id = TimeOrderedIds.next();
        return form;
    }
}
