package com.keyuan.crm.contract;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.util.Optional;

/** To whom of after-sales a customer’s requests go. */
public interface ServiceResponsibilities {

    /** Whoever serves the customer’s contract signed last and is here to stay; empty where nobody has accepted one. */
    Optional<PersonId> of(CustomerId customer);
}
