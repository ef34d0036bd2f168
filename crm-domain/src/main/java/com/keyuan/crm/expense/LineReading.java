package com.keyuan.crm.expense;

import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Turns what was typed into a line, or says what is wrong with it. */
@Service
@RequiredArgsConstructor
class LineReading {

    private final ReimbursementPolicies policies;
    private final InvoiceRegister invoices;
    private final ExpenseSettings settings;
    private final Clock clock;

    LineEntry read(LineInput input, ExpenseClaim claim, ExpenseLineId line, ClaimedTrip trip) {
        checkDate(input.spentOn(), trip.dates());
        if (input.customer() != null && !trip.customers().contains(input.customer())) {
            throw new LineCustomerForeign();
        }
        String city = input.city() == null || input.city().isBlank() ? trip.firstPlace() : input.city();
        CityClass cityClass = policies.cityClasses().of(city);
        int days = input.days() == null ? 1 : input.days();
        Money amount = input.category() == LineCategory.ALLOWANCE
                ? allowance(input, claim, line, trip, days, cityClass)
                : input.amount();
        if (amount == null) {
            throw new LineAmountNotUsable();
        }
        LineEntry entry = new LineEntry(
                input.category(),
                input.spentOn(),
                days,
                city,
                cityClass,
                amount,
                invoice(input, amount),
                input.customer(),
                input.note());
        checkInvoiceFree(entry, claim);
        return entry;
    }

    private void checkDate(LocalDate spentOn, DateRange trip) {
        if (spentOn.isAfter(BusinessZone.today(clock))) {
            throw new LineDateAhead();
        }
        DateRange near = new DateRange(
                trip.from().minusDays(settings.daysAroundTrip()), trip.to().plusDays(settings.daysAroundTrip()));
        if (!near.contains(spentOn)) {
            throw new LineDateOutsideTrip(near.from(), near.to());
        }
    }

    private Money allowance(
            LineInput input, ExpenseClaim claim, ExpenseLineId line, ClaimedTrip trip, int days, CityClass cityClass) {
        long others = claim.getLines().stream()
                .filter(one -> one.getCategory() == LineCategory.ALLOWANCE
                        && !one.getId().equals(line))
                .mapToLong(ExpenseLine::getDays)
                .sum();
        if (days + others > trip.dates().days()) {
            throw new AllowanceDaysExceedTrip(trip.dates().days());
        }
        Money rate = policies.current().limits().rate(LineCategory.ALLOWANCE, cityClass);
        if (rate == null) {
            throw new AllowanceWithoutRate();
        }
        Money most = times(rate, days);
        Money asked = input.amount() == null ? most : input.amount();
        if (asked.isMoreThan(most)) {
            throw new AllowanceAboveRate(most);
        }
        return asked;
    }

    private static Money times(Money rate, int days) {
        return new Money(rate.amount().multiply(BigDecimal.valueOf(days)));
    }

    private static @Nullable InvoiceEntry invoice(LineInput input, Money amount) {
        if (!input.hasInvoice()) {
            return null;
        }
        InvoiceNumber number =
                new InvoiceNumber(input.invoiceCode(), input.invoiceNumber() == null ? "" : input.invoiceNumber());
        return new InvoiceEntry(number, input.invoiceTotal() == null ? amount : input.invoiceTotal());
    }

    private void checkInvoiceFree(LineEntry entry, ExpenseClaim claim) {
        if (entry.invoice() == null) {
            return;
        }
        InvoiceNumber number = entry.invoice().number();
        if (invoices.takenBy(number, claim.getId()).isPresent()) {
            throw new InvoiceTaken(number.toString());
        }
    }
}
