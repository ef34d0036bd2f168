package com.keyuan.crm.forecast.web;

import com.keyuan.crm.forecast.ForecastFitId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A fit to be made; the id is made with the form, so that sent twice it is one fit. */
@Getter
@Setter
class ForecastFitForm {

    @NotNull private @Nullable ForecastFitId id;

    @NotNull private @Nullable LocalDate asOf;
}
