package com.keyuan.crm.people.web;

import com.keyuan.crm.people.DelegationId;
import com.keyuan.crm.shared.PersonId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Who signs for whom, from one day to another. */
@Getter
@Setter
public class DelegationForm {

    @NotNull private @Nullable DelegationId id;

    @NotNull private @Nullable PersonId director;

    @NotNull private @Nullable PersonId delegate;

    @NotNull private @Nullable LocalDate from;

    @NotNull private @Nullable LocalDate to;

    static DelegationForm blank(LocalDate today) {
        DelegationForm form = new DelegationForm();
        form.id = DelegationId.next();
        form.from = today;
        form.to = today.plusDays(7);
        return form;
    }
}
