package com.keyuan.crm.tier.web;

import com.keyuan.crm.tier.TierPolicy;
import com.keyuan.crm.tier.TierRunId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A run to be made; the id is made with the form, so that sent twice it is one run. */
@Getter
@Setter
class TierRunForm {

    @NotNull private @Nullable TierRunId id;

    @NotNull private @Nullable LocalDate asOf;

    /** Null: that of the policy in force on the day. */
    private TierPolicy.@Nullable Method method;

    private boolean proposing;
}
