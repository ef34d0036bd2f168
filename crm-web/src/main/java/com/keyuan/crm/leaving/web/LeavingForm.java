package com.keyuan.crm.leaving.web;

import com.keyuan.crm.leaving.LeavingId;
import com.keyuan.crm.shared.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Notice of one person; the id is made with the form, so that sent twice it is one. */
@Getter
@Setter
class LeavingForm {

    @NotNull private @Nullable LeavingId id;

    @NotNull private @Nullable PersonId person;

    @NotNull private @Nullable LocalDate lastDay;

    @Size(max = 400) private @Nullable String note;
}
