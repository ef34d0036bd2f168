package com.keyuan.crm.intake;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerRow;
import java.util.List;
import java.util.Map;

/**
 * Customers on their way out.
 *
 * @param contacts of each customer, numbers masked
 * @param withContacts whether these were asked for
 */
public record CustomerExport(List<CustomerRow> rows, Map<CustomerId, String> contacts, boolean withContacts) {

    public CustomerExport {
        rows = List.copyOf(rows);
        contacts = Map.copyOf(contacts);
    }
}
