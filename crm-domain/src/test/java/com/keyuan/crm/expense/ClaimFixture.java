package com.keyuan.crm.expense;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Claims and lines for tests: {@code aClaim()} with {@code hotel("320")}. */
public final class ClaimFixture {

    public static final Instant NOW = Instant.parse("2026-03-18T02:00:00Z");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    public static final PersonId FINANCE = PersonId.next();

    private static final AtomicLong INVOICES = new AtomicLong(10_000_000);

    private ClaimFixture() {}

    public static ExpenseClaim aClaim() {
        return new ExpenseClaim(
                ExpenseClaimId.next(), "BX-2603-001", TripId.next(), PersonId.next(), DepartmentId.next(), NOW);
    }

    public static ExpenseClaim aSubmittedClaim(String amount) {
        ExpenseClaim claim = aClaim();
        claim.add(ExpenseLineId.next(), hotel(amount));
        claim.submit(NOW);
        return claim;
    }

    public static LineEntry hotel(String amount) {
        return line(LineCategory.LODGING, DAY, amount, paperInvoice(amount), null);
    }

    public static LineEntry hotel(String amount, InvoiceEntry invoice) {
        return line(LineCategory.LODGING, DAY, amount, invoice, null);
    }

    public static LineEntry line(
            LineCategory category,
            LocalDate on,
            String amount,
            @Nullable InvoiceEntry invoice,
            @Nullable CustomerId customer) {
        return new LineEntry(category, on, 1, "南京", CityClass.SECOND, Money.of(amount), invoice, customer, null);
    }

    public static InvoiceEntry paperInvoice(String total) {
        return new InvoiceEntry(
                new InvoiceNumber("3200231130", String.valueOf(INVOICES.incrementAndGet())), Money.of(total));
    }
}
