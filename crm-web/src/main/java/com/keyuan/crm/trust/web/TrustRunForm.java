package com.keyuan.crm.trust.web;

import com.keyuan.crm.trust.TrustRunId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A run to be made; the id is made with the form, so that sent twice it is one run. */
@Getter
@Setter
class TrustRunForm {

    @NotNull private @Nullable TrustRunId id;

    @NotNull private @Nullable LocalDate asOf;
}
