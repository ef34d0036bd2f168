package com.keyuan.crm.receivable.web;

import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.shared.Money;
import jakarta.validation.constraints.NotNull;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** So much of a receipt for one invoice. */
@Getter
@Setter
class MatchingForm {

    @NotNull private @Nullable InvoiceId invoice;

    @NotNull private @Nullable Money amount;
}
