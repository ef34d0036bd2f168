package com.keyuan.crm.intake;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.customer.CustomerQueries;
import com.keyuan.crm.customer.CustomerRow;
import com.keyuan.crm.order.OrderFilter;
import com.keyuan.crm.order.OrderQueries;
import com.keyuan.crm.order.OrderRow;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes lists out, as far as the same person sees them on the screen, and logs each time with its purpose. What is more
 * than a person takes out alone has the manager's word.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class ExportService {

    private static final int AT_ONCE = 1000;

    private final CustomerQueries customers;
    private final OrderQueries orders;
    private final ExportContacts contacts;
    private final ExportLimits limits;
    private final Access access;
    private final AccessPolicy policy;
    private final Audit audit;
    private final Clock clock;

    /**
     * The list of customers as filtered.
     *
     * @throws ExportNeedsApproval when the person does not take it out alone, and no such word was given
     */
    public CustomerExport customers(CurrentUser user, CustomerFilter filter, Taking taking) {
        access.require(user, Action.CUSTOMER_EXPORT);
        List<CustomerRow> rows = customers(user, filter);
        limits.check(user, "customers", filter, taking, rows.size());
        log(user, "customer", filter, taking, rows.size());
        return new CustomerExport(
                rows,
                taking.contacts()
                        ? contacts.of(rows.stream().map(CustomerRow::id).toList())
                        : Map.of(),
                taking.contacts());
    }

    /** The order history as filtered; see {@link #customers}. */
    public List<OrderRow> orders(CurrentUser user, OrderFilter filter, Taking taking) {
        access.require(user, Action.ORDER_EXPORT);
        List<OrderRow> rows = orders(user, filter);
        limits.check(user, "orders", filter, taking, rows.size());
        log(user, "customer_order", filter, taking, rows.size());
        return rows;
    }

    /** Asks the manager for what {@link #customers} would not give. */
    public void askForCustomers(
            CurrentUser user, ExportRequestId id, CustomerFilter filter, String query, Taking taking) {
        access.require(user, Action.CUSTOMER_EXPORT);
        limits.ask(
                user,
                id,
                "customers",
                filter,
                query,
                taking,
                customers(user, filter).size());
    }

    /** Asks the manager for what {@link #orders} would not give. */
    public void askForOrders(CurrentUser user, ExportRequestId id, OrderFilter filter, String query, Taking taking) {
        access.require(user, Action.ORDER_EXPORT);
        limits.ask(
                user, id, "orders", filter, query, taking, orders(user, filter).size());
    }

    /**
     * What is taken out.
     *
     * @param purpose what it is for, as the person says
     * @param contacts whether the customers' contacts are on the list, numbers masked
     * @param granted under which word of the manager; null where none is needed
     */
    public record Taking(
            String purpose, boolean contacts, @Nullable ExportRequestId granted) {}

    private List<CustomerRow> customers(CurrentUser user, CustomerFilter filter) {
        LocalDate today = BusinessZone.today(clock);
        return all(after -> customers.list(user, filter, today, after, AT_ONCE));
    }

    private List<OrderRow> orders(CurrentUser user, OrderFilter filter) {
        return all(after -> orders.rows(policy.filter(user, Action.ORDER_VIEW), filter, after, AT_ONCE));
    }

    /** @throws ExportNeedsApproval for more than anybody takes out at once */
    private static <T> List<T> all(Function<@Nullable String, Slice<T>> page) {
        List<T> rows = new ArrayList<>();
        String after = null;
        do {
            Slice<T> slice = page.apply(after);
            rows.addAll(slice.rows());
            after = slice.next();
            if (rows.size() > ExportLimits.MOST_AT_ALL) {
                throw new ExportNeedsApproval("tooMany", ExportLimits.MOST_AT_ALL);
            }
        } while (after != null);
        return rows;
    }

    private void log(CurrentUser user, String what, Object filter, Taking taking, int rows) {
        audit.record(
                AuditKind.EXPORTED,
                user,
                null,
                Changes.none()
                        .note("list", what)
                        .note("purpose", taking.purpose())
                        .note("filter", filter)
                        .note("rows", rows)
                        .note("contacts", taking.contacts())
                        .note("granted", taking.granted()));
    }
}
