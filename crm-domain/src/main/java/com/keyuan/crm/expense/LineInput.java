package com.keyuan.crm.expense;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line as typed.
 *
 * @param days null for one
 * @param amount null only for an allowance, which is then days times the rate
 * @param invoiceTotal what the invoice says in all; null for the line's amount
 */
public record LineInput(
        LineCategory category,
        LocalDate spentOn,
        @Nullable Integer days,
        @Nullable String city,
        @Nullable Money amount,
        @Nullable String invoiceCode,
        @Nullable String invoiceNumber,
        @Nullable Money invoiceTotal,
        @Nullable CustomerId customer,
        @Nullable String note) {

    boolean hasInvoice() {
        return (invoiceNumber != null && !invoiceNumber.isBlank()) || (invoiceCode != null && !invoiceCode.isBlank());
    }
}
