package com.keyuan.crm.contract;

import com.keyuan.crm.customer.CustomerId;
import java.util.Collection;

/** Opportunities and contracts of customers that changed hands, all together. */
public interface ContractBundles {

    /**
     * What is open becomes the new holder’s; in the pool it stays with whoever had it. What has ended stays as it was: who won
     * and who signed is history.
     */
    void follow(Collection<CustomerId> customers);
}
