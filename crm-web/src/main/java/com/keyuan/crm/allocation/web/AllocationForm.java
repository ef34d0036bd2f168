package com.keyuan.crm.allocation.web;

import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.shared.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Who is to hold the customer from now on, and why. */
@Getter
@Setter
public class AllocationForm {

    @NotNull private @Nullable AllocationId id;

    /** The allocation that stood when the form was opened; null in the pool. */
    private @Nullable AllocationId expected;

    @NotNull private @Nullable PersonId holder;

    /** The record names the wrong holder: a correction, not a move. */
    private boolean correction;

    @Size(max = 400) private @Nullable String note;

    static AllocationForm blank(@Nullable AllocationId expected) {
        AllocationForm form = new AllocationForm();
        form.id = AllocationId.next();
        form.expected = expected;
        return form;
    }
}
