package com.keyuan.crm.intake;

import com.keyuan.crm.customer.CustomerId;
import java.util.Collection;
import java.util.Map;

/** What a list of customers says of their contacts: names and parts, numbers masked. */
public interface ExportContacts {

    /** One text a customer; none for a customer without contacts. */
    Map<CustomerId, String> of(Collection<CustomerId> customers);
}
