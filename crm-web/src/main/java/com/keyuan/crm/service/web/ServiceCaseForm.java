package com.keyuan.crm.service.web;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.service.ServiceCase;
import com.keyuan.crm.service.ServiceCaseId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A customer's problem as somebody enters it; the id is made when the form opens, so that sent twice it is one case. */
@Getter
@Setter
class ServiceCaseForm {

    @NotNull private @Nullable ServiceCaseId id;

    @NotNull private @Nullable CustomerId customer;

    private @Nullable UUID visit;

    @NotBlank @Size(max = ServiceCase.LONGEST) private @Nullable String text;
}
