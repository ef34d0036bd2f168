package com.keyuan.crm.trip.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Who signs for directors, and when. */
@Getter
@Setter
class DeputyForm {

    @NotNull private @Nullable UUID person;

    @NotNull private @Nullable LocalDate from;

    @NotNull private @Nullable LocalDate to;
}
