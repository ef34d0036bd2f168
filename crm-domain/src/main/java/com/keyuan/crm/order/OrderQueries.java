package com.keyuan.crm.order;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists and pages of orders, each one statement. */
public interface OrderQueries {

    /** Newest first, at most {@code size}, after the cursor of the page before. */
    Slice<OrderRow> rows(RecordFilter permitted, OrderFilter filter, @Nullable String after, int size);

    OrderTotals totals(RecordFilter permitted, OrderFilter filter);

    /** One customer's, newest first. */
    Slice<OrderRow> rowsOf(CustomerId customer, @Nullable String after, int size);

    OrderTotals totalsOf(CustomerId customer);

    Optional<OrderPage> page(OrderId id);

    /** Salespeople who may be named on an order, by name; disabled ones are left out. */
    List<Seller> sellers();

    Optional<String> customerName(CustomerId customer);

    /** Somebody who sells. */
    record Seller(PersonId id, String name, String department) {}
}
