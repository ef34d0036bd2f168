package com.keyuan.crm.receivable.web;

import com.keyuan.crm.receivable.PromiseId;
import com.keyuan.crm.shared.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What the customer promised to pay. */
@Getter
@Setter
class PromiseForm {

    @NotNull private @Nullable PromiseId id;

    @NotNull private @Nullable LocalDate promisedOn;

    @NotNull private @Nullable Money amount;

    @Size(max = 80) private @Nullable String saidBy;
}
