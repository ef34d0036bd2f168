package com.keyuan.crm.expense;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a line says.
 *
 * @param days nights of lodging or days of an allowance, 1 for everything else
 * @param city where, which decides the limits; null where nobody said
 * @param customer for whom it was spent; null for the trip as a whole
 */
public record LineEntry(
        LineCategory category,
        LocalDate spentOn,
        int days,
        @Nullable String city,
        CityClass cityClass,
        Money amount,
        @Nullable InvoiceEntry invoice,
        @Nullable CustomerId customer,
        @Nullable String note) {

    static final Money LARGEST = Money.of("9999999.99");

    /**
     * @throws LineAmountNotUsable unless above zero and below ten million
     * @throws LineDaysNotUsable unless one to 366
     * @throws InvoiceNotForAllowance when an allowance comes with an invoice
     * @throws TextTooLong for a city above 40 or a note above 400 characters
     */
    public LineEntry {
        if (!amount.isPositive() || amount.isMoreThan(LARGEST)) {
            throw new LineAmountNotUsable();
        }
        days = category.spansDays() ? days : 1;
        if (days < 1 || days > 366) {
            throw new LineDaysNotUsable();
        }
        if (category == LineCategory.ALLOWANCE && invoice != null) {
            throw new InvoiceNotForAllowance();
        }
        city = Text.optional("city", city, 40);
        note = Text.optional("note", note, 400);
    }
}
