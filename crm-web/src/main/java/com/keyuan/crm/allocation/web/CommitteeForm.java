package com.keyuan.crm.allocation.web;

import com.keyuan.crm.shared.PersonId;
import jakarta.validation.constraints.NotNull;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Who presides over the committee, and who in the chair's stead. */
@Getter
@Setter
public class CommitteeForm {

    @NotNull private @Nullable PersonId chair;

    private @Nullable PersonId deputy;
}
