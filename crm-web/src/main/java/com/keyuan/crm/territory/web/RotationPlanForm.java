package com.keyuan.crm.territory.web;

import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationScope;
import com.keyuan.crm.territory.TerritoryId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A plan to be made; the id is made with the form, so that sent twice it is one plan. */
@Getter
@Setter
class RotationPlanForm {

    @NotNull private @Nullable RotationPlanId id;

    @NotNull private @Nullable DepartmentId department;

    private @Nullable TerritoryId territory;

    private @Nullable PersonId leaver;

    @NotNull private @Nullable LocalDate date;

    @NotNull @Min(1) @Max(120) private @Nullable Integer capMonths;

    RotationScope toScope() {
        return new RotationScope(
                Objects.requireNonNull(department),
                territory,
                leaver,
                Objects.requireNonNull(date),
                Objects.requireNonNull(capMonths));
    }
}
