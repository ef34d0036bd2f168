package com.keyuan.crm.grant.web;

import com.keyuan.crm.grant.QueryApplication.Asked;
import com.keyuan.crm.grant.QueryApplicationId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** To see which customer, for what, how long. */
@Getter
@Setter
public class QueryForm {

    private static final int USUAL_DAYS = 7;

    @NotNull private @Nullable QueryApplicationId id;

    @NotBlank @Size(max = 120) private @Nullable String customer;

    @NotBlank @Size(max = 400) private @Nullable String purpose;

    @NotNull private @Nullable Integer days;

    static QueryForm blank(@Nullable String customer) {
        QueryForm form = new QueryForm();
        form.id = QueryApplicationId.next();
        form.customer = customer;
        form.days = USUAL_DAYS;
        return form;
    }

    Asked toAsked() {
        return new Asked(Objects.requireNonNull(purpose).strip(), Objects.requireNonNull(days));
    }
}
