package com.keyuan.crm.allocation.web;

import com.keyuan.crm.allocation.InterestId;
import com.keyuan.crm.customer.CustomerId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** An interest of one's own at a customer. */
@Getter
@Setter
public class InterestForm {

    @NotNull private @Nullable InterestId id;

    @NotNull private @Nullable CustomerId customer;

    @NotBlank @Size(max = 400) private @Nullable String what;

    static InterestForm blank(@Nullable CustomerId customer) {
        InterestForm form = new InterestForm();
        form.id = InterestId.next();
        form.customer = customer;
        return form;
    }
}
