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
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes lists out, as far as the same person sees them on the screen, and logs each time with its purpose. More than 200
 * rows are a manager's affair.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class ExportService {

    public static final int MOST = 200;
    public static final int MOST_OF_MANAGERS = 20_000;

    private static final int AT_ONCE = 1000;

    private final CustomerQueries customers;
    private final OrderQueries orders;
    private final ExportContacts contacts;
    private final Access access;
    private final AccessPolicy policy;
    private final Audit audit;
    private final Clock clock;

    /**
     * The list of customers as filtered.
     *
     * @param purpose what it is for, as the person says
     * @throws ExportTooLarge when it has more rows than the person may take out
     */
    public CustomerExport customers(CurrentUser user, CustomerFilter filter, String purpose) {
        access.require(user, Action.CUSTOMER_EXPORT);
        LocalDate today = BusinessZone.today(clock);
        List<CustomerRow> rows = all(user, after -> customers.list(user, filter, today, after, AT_ONCE));
        log(user, "customer", purpose, filter, rows.size());
        return new CustomerExport(
                rows, contacts.of(rows.stream().map(CustomerRow::id).toList()));
    }

    /** The order history as filtered; see {@link #customers}. */
    public List<OrderRow> orders(CurrentUser user, OrderFilter filter, String purpose) {
        access.require(user, Action.ORDER_EXPORT);
        List<OrderRow> rows =
                all(user, after -> orders.rows(policy.filter(user, Action.ORDER_VIEW), filter, after, AT_ONCE));
        log(user, "customer_order", purpose, filter, rows.size());
        return rows;
    }

    private static <T> List<T> all(CurrentUser user, Function<@Nullable String, Slice<T>> page) {
        int most = user.isAnyOf(Role.MANAGER, Role.DIRECTOR) ? MOST_OF_MANAGERS : MOST;
        List<T> rows = new ArrayList<>();
        String after = null;
        do {
            Slice<T> slice = page.apply(after);
            rows.addAll(slice.rows());
            after = slice.next();
            if (rows.size() > most) {
                throw new ExportTooLarge(most);
            }
        } while (after != null);
        return rows;
    }

    private void log(CurrentUser user, String what, String purpose, Object filter, int rows) {
        audit.record(
                AuditKind.EXPORTED,
                user,
                null,
                Changes.none()
                        .note("list", what)
                        .note("purpose", purpose)
                        .note("filter", filter)
                        .note("rows", rows));
    }
}
