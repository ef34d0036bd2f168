package com.keyuan.crm.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** What customers ordered, set-based from the order room's tables. */
public interface OrderHistories {

    /**
     * Of everybody who had ordered until the day, by customer.
     *
     * @param earlier a day before it
     * @param heldOut another one
     */
    List<OrderHistory> read(LocalDate asOf, LocalDate earlier, LocalDate heldOut);

    /** How many customers ordered on each day until then. */
    SortedMap<LocalDate, Integer> buyersByDay(LocalDate asOf);
}
