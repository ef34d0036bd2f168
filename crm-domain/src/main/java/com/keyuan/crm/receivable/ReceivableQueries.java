package com.keyuan.crm.receivable;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists and pages of receivables, each a fixed number of statements. */
public interface ReceivableQueries {

    Slice<InvoiceRow> invoices(
            RecordFilter permitted, InvoiceFilter filter, LocalDate today, @Nullable String after, int size);

    InvoiceTotals totals(RecordFilter permitted, InvoiceFilter filter, LocalDate today);

    /** One customer's, the open ones first as they fall due, then the others newest first. */
    Slice<InvoiceRow> invoicesOf(CustomerId customer, LocalDate today, int atMost);

    Optional<InvoicePage> invoice(InvoiceId id, LocalDate today);

    Optional<CustomerReceivables> customer(CustomerId customer, LocalDate today);

    Optional<Statement> statement(CustomerId customer, LocalDate from, LocalDate to);

    /** Who holds customers that were billed, and their departments. */
    List<Holder> holders(RecordFilter permitted);

    Optional<String> customerName(CustomerId customer);

    /** Customers with this piece of text in their name, by name. */
    List<Named> customersNamed(String text, int atMost);

    /** A customer to choose. */
    record Named(CustomerId id, String name) {}

    /** Somebody who holds customers. */
    record Holder(PersonId id, String name, DepartmentId department, String departmentName) {}
}
