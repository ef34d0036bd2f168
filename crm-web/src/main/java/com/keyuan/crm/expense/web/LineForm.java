package com.keyuan.crm.expense.web;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.expense.ClaimHead;
import com.keyuan.crm.expense.ClaimLineRow;
import com.keyuan.crm.expense.ExpenseLineId;
import com.keyuan.crm.expense.LineCategory;
import com.keyuan.crm.expense.LineInput;
import com.keyuan.crm.shared.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** One line of a claim as it is typed. */
@Getter
@Setter
public class LineForm {

    @NotNull private @Nullable UUID id;

    /** Of the line being changed; null for a new one. */
    private @Nullable Long version;

    @NotNull private @Nullable LineCategory category;

    @NotNull private @Nullable LocalDate spentOn;

    @Min(1) @Max(366) private @Nullable Integer days;

    @Size(max = 40) private @Nullable String city;

    private @Nullable Money amount;

    @Size(max = 40) private @Nullable String invoiceCode;

    @Size(max = 40) private @Nullable String invoiceNumber;

    private @Nullable Money invoiceTotal;

    private @Nullable UUID customer;

    @Size(max = 400) private @Nullable String note;

    static LineForm empty(ClaimHead claim) {
        LineForm form = new LineForm();
        form.id = ExpenseLineId.next().value();
        form.spentOn = claim.dates().from();
        form.days = 1;
        return form;
    }

    static LineForm from(ClaimLineRow line) {
        LineForm form = new LineForm();
        form.id = line.id().value();
        form.version = line.version();
        form.category = line.category();
        form.spentOn = line.spentOn();
        form.days = line.days();
        form.city = line.city();
        form.amount = line.amount();
        form.invoiceCode = line.invoiceCode();
        form.invoiceNumber = line.invoiceNumber();
        form.invoiceTotal = line.invoiceTotal();
        form.customer = line.customer() == null ? null : line.customer().value();
        form.note = line.note();
        return form;
    }

    ExpenseLineId lineId() {
        return new ExpenseLineId(Objects.requireNonNull(id));
    }

    LineInput toInput() {
        return new LineInput(
                Objects.requireNonNull(category),
                Objects.requireNonNull(spentOn),
                days,
                city,
                amount,
                invoiceCode,
                invoiceNumber,
                invoiceTotal,
                customer == null ? null : new CustomerId(customer),
                note);
    }
}
