package com.keyuan.crm.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** What customers ordered, set-based from the order room's tables. */
public interface OrderHistories {

    /**
     * Of everybody who had ordered until the day, by customer.
     *
     * @param until the day until which orders after it are counted
     */
    List<OrderHistory> read(LocalDate asOf, LocalDate until);

    /** Days with an order after a customer's first one, of all customers together. */
    SortedMap<LocalDate, Integer> repeatsByDay(LocalDate asOf);
}
