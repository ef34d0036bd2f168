package com.keyuan.crm.intake;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerRow;
import java.util.List;
import java.util.Map;

/** Customers on their way out, numbers masked. */
public record CustomerExport(List<CustomerRow> rows, Map<CustomerId, String> contacts) {

    public CustomerExport {
        rows = List.copyOf(rows);
        contacts = Map.copyOf(contacts);
    }
}
