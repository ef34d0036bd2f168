package com.keyuan.crm.receivable;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers owe, for those who may see it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ReceivableReading {

    private static final int PAGE = 50;
    private static final int ON_A_CARD = 60;
    private static final int OPTIONS = 20;

    private final ReceivableQueries queries;
    private final ReceiptQueries receipts;
    private final Access access;
    private final AccessPolicy policy;
    private final Clock clock;

    public Slice<InvoiceRow> invoices(CurrentUser user, InvoiceFilter filter, @Nullable String after) {
        access.require(user, Action.RECEIVABLE_LIST);
        return queries.invoices(policy.filter(user, Action.INVOICE_VIEW), filter, today(), after, PAGE);
    }

    /** What the whole list comes to. */
    public InvoiceTotals totals(CurrentUser user, InvoiceFilter filter) {
        access.require(user, Action.RECEIVABLE_LIST);
        return queries.totals(policy.filter(user, Action.INVOICE_VIEW), filter, today());
    }

    /** Whose customers' invoices the user may see. */
    public List<ReceivableQueries.Holder> holders(CurrentUser user) {
        access.require(user, Action.RECEIVABLE_LIST);
        return queries.holders(policy.filter(user, Action.INVOICE_VIEW));
    }

    public InvoicePage invoice(CurrentUser user, InvoiceId id) {
        access.require(user, Action.INVOICE_VIEW, id.value());
        return queries.invoice(id, today()).orElseThrow(() -> new NotFound("invoice", id));
    }

    public boolean may(CurrentUser user, Action action, UUID record) {
        return access.allows(user, action, record);
    }

    public boolean may(CurrentUser user, Action action) {
        return access.allows(user, action);
    }

    public CustomerReceivables customer(CurrentUser user, CustomerId customer) {
        access.require(user, Action.RECEIVABLE_VIEW_OF_CUSTOMER, customer.value());
        return queries.customer(customer, today()).orElseThrow(() -> new NotFound("customer", customer));
    }

    /** The first of them on a card; there are more where the slice goes on. */
    public Slice<InvoiceRow> invoicesOf(CurrentUser user, CustomerId customer) {
        access.require(user, Action.RECEIVABLE_VIEW_OF_CUSTOMER, customer.value());
        return queries.invoicesOf(customer, today(), ON_A_CARD);
    }

    public Slice<ReceiptRow> receiptsOf(CurrentUser user, CustomerId customer) {
        access.require(user, Action.RECEIVABLE_VIEW_OF_CUSTOMER, customer.value());
        return receipts.receiptsOf(customer, ON_A_CARD);
    }

    /** The name of a customer whom the user may bill. */
    public String customerName(CurrentUser user, CustomerId customer) {
        access.require(user, Action.INVOICE_RECORD);
        return queries.customerName(customer).orElseThrow(() -> new NotFound("customer", customer));
    }

    /** Customers to choose from where something is billed or received: all of them, by name only. */
    public List<ReceivableQueries.Named> customersNamed(CurrentUser user, String text) {
        access.require(user, Action.INVOICE_RECORD);
        return text.isBlank() ? List.of() : queries.customersNamed(text.strip(), OPTIONS);
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
