package com.keyuan.crm.receivable.web;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.CompanyAccountId;
import com.keyuan.crm.receivable.ReceiptEntry;
import com.keyuan.crm.receivable.ReceiptId;
import com.keyuan.crm.shared.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Money that came in, as finance types it; matched to the oldest invoices at once where that is ticked. */
@Getter
@Setter
class ReceiptForm {

    @NotNull private @Nullable ReceiptId id;

    @NotNull private @Nullable CompanyAccountId account;

    @NotBlank @Size(max = 60) private @Nullable String reference;

    @NotNull private @Nullable Money amount;

    @NotNull private @Nullable LocalDate receivedOn;

    @NotBlank @Size(max = 120) private @Nullable String payer;

    private @Nullable CustomerId customer;

    @Size(max = 400) private @Nullable String note;

    static ReceiptForm empty(LocalDate today) {
        ReceiptForm form = new ReceiptForm();
        form.id = ReceiptId.next();
        form.receivedOn = today;
        return form;
    }

    ReceiptEntry toEntry() {
        return new ReceiptEntry(
                Objects.requireNonNull(id),
                Objects.requireNonNull(account),
                Objects.requireNonNull(reference).strip(),
                Objects.requireNonNull(amount),
                Objects.requireNonNull(receivedOn),
                Objects.requireNonNull(payer).strip(),
                customer,
                note == null || note.isBlank() ? null : note.strip());
    }
}
