package com.keyuan.crm.contract.web;

import com.keyuan.crm.contract.LostReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Why an opportunity was lost. */
@Getter
@Setter
class LostForm {

    private long version;

    @NotNull private @Nullable LostReason lostReason;

    @Size(max = 400) private @Nullable String lostNote;
}
