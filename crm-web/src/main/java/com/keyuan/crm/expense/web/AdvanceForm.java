package com.keyuan.crm.expense.web;

import com.keyuan.crm.expense.AdvanceId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** An advance to be booked. */
@Getter
@Setter
public class AdvanceForm {

    @NotNull private @Nullable UUID id;

    @NotNull private @Nullable UUID person;

    @NotNull private @Nullable Money amount;

    @NotBlank @Size(max = 200) private @Nullable String purpose;

    @NotNull private @Nullable LocalDate bookedOn;

    static AdvanceForm empty(LocalDate today) {
        AdvanceForm form = new AdvanceForm();
        form.id = AdvanceId.next().value();
        form.bookedOn = today;
        return form;
    }

    AdvanceId advanceId() {
        return new AdvanceId(Objects.requireNonNull(id));
    }

    PersonId personId() {
        return new PersonId(Objects.requireNonNull(person));
    }
}
