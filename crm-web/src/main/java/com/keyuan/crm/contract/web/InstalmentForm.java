package com.keyuan.crm.contract.web;

import com.keyuan.crm.contract.Instalment;
import com.keyuan.crm.contract.InstalmentId;
import com.keyuan.crm.shared.Money;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A line of the plan of instalments; an empty one is none. */
@Getter
@Setter
class InstalmentForm {

    private @Nullable InstalmentId id;

    private @Nullable LocalDate dueOn;

    private @Nullable Money amount;

    @Size(max = 40) private @Nullable String label;

    static InstalmentForm from(Instalment instalment) {
        InstalmentForm form = new InstalmentForm();
        form.id = instalment.id();
        form.dueOn = instalment.dueOn();
        form.amount = instalment.amount();
        form.label = instalment.label();
        return form;
    }

    boolean isEmpty() {
        return dueOn == null && amount == null;
    }

    boolean isWhole() {
        return dueOn != null && amount != null;
    }

    /** As it is put beside somebody else's; nothing for an empty line. */
    @Override
    public String toString() {
        return Stream.of(dueOn, amount, label)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    Instalment toInstalment() {
        return new Instalment(
                id == null ? InstalmentId.next() : id,
                Objects.requireNonNull(dueOn),
                Objects.requireNonNull(amount),
                label == null || label.isBlank() ? null : label.strip());
    }
}
