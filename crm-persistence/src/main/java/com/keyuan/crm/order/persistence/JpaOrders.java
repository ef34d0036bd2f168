package com.keyuan.crm.order.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.Order;
import com.keyuan.crm.order.OrderId;
import com.keyuan.crm.order.Orders;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaOrders extends Orders, Repository<Order, OrderId> {

    @Override
    default boolean lockCustomer(CustomerId customer) {
        return !lock(customer.value()).isEmpty();
    }

    @Query(nativeQuery = true, value = "select cast(id as text) from customer where id = :id for no key update")
    List<String> lock(UUID id);

    @Override
    @Query("""
            select count(o) > 0 from CustomerOrder o
            where o.customer = :customer and o.number = :number and not o.cancelled and o.id <> :except""")
    boolean isNumberTaken(CustomerId customer, String number, OrderId except);

    @Override
    @Query("select o.externalRef from CustomerOrder o where o.externalRef in :refs")
    Set<String> knownExternalRefs(Collection<String> refs);
}
