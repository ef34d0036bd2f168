package com.keyuan.crm.expense.web;

import com.keyuan.crm.shared.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Money that came back. */
@Getter
@Setter
public class RepaymentForm {

    private long version;

    @NotNull private @Nullable Money amount;

    @Size(max = 80) private @Nullable String reference;

    @Size(max = 400) private @Nullable String note;
}
