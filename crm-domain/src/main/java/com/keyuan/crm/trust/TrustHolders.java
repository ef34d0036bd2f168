package com.keyuan.crm.trust;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.util.Optional;

/** Who holds a customer now. */
public interface TrustHolders {

    /** Empty in the pool. */
    Optional<PersonId> holderOf(CustomerId customer);
}
