package com.keyuan.crm.receivable.web;

import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.InstalmentId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.InvoiceEntry;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.shared.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** An invoice as finance types it. */
@Getter
@Setter
class InvoiceForm {

    @NotNull private @Nullable InvoiceId id;

    @NotNull private @Nullable CustomerId customer;

    private @Nullable ContractId contract;

    private @Nullable InstalmentId instalment;

    @NotBlank @Size(max = 40) private @Nullable String number;

    @NotNull private @Nullable Money amount;

    @NotNull private @Nullable LocalDate issuedOn;

    @NotNull private @Nullable LocalDate dueOn;

    @Size(max = 400) private @Nullable String note;

    static InvoiceForm empty(@Nullable CustomerId customer, LocalDate today) {
        InvoiceForm form = new InvoiceForm();
        form.id = InvoiceId.next();
        form.customer = customer;
        form.issuedOn = today;
        form.dueOn = today.plusDays(30);
        return form;
    }

    InvoiceEntry toEntry() {
        return new InvoiceEntry(
                Objects.requireNonNull(id),
                Objects.requireNonNull(customer),
                Objects.requireNonNull(number).strip(),
                Objects.requireNonNull(amount),
                Objects.requireNonNull(issuedOn),
                Objects.requireNonNull(dueOn),
                contract == null ? null : contract.value(),
                instalment == null ? null : instalment.value(),
                note == null || note.isBlank() ? null : note.strip());
    }
}
