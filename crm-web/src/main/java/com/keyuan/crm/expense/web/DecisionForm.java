package com.keyuan.crm.expense.web;

import com.keyuan.crm.shared.Money;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What finance or a director decides about a claim: the version they saw, a reason, and for a cut what is allowed. */
@Getter
@Setter
public class DecisionForm {

    private long version;

    @Size(max = 1000) private @Nullable String note;

    private @Nullable Money allowed;
}
