package com.keyuan.crm.intake;

import com.keyuan.crm.customer.ContactDetails;
import com.keyuan.crm.customer.CustomerDetails;
import com.keyuan.crm.customer.CustomerName;
import com.keyuan.crm.customer.Reach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer with a contact, ready to be entered.
 *
 * @param presentId the customer's id where it is here already and only the contact is new
 */
record CustomerLine(
        @Nullable String presentId,
        CustomerName name,
        CustomerDetails details,
        Reference holder,
        @Nullable ContactDetails contact,
        List<Reach> reaches) {}
