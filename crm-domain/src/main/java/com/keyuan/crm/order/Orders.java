package com.keyuan.crm.order;

import com.keyuan.crm.customer.CustomerId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What the customers ordered. */
public interface Orders {

    Optional<Order> findById(OrderId id);

    Order save(Order order);

    /** Makes others who record for this customer wait until the transaction ends; false when there is no such customer. */
    boolean lockCustomer(CustomerId customer);

    /** Whether the customer has another order of this number that is not cancelled. */
    boolean isNumberTaken(CustomerId customer, String number, OrderId except);

    /** Which of these imported orders are here already. */
    Set<String> knownExternalRefs(Collection<String> refs);
}
