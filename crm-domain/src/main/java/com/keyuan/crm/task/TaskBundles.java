package com.keyuan.crm.task;

import com.keyuan.crm.customer.CustomerId;
import java.util.Collection;

/** The open tasks of customers that changed hands, all together. */
public interface TaskBundles {

    /**
     * Lets the holder's open tasks follow the customer: to the new holder; in the pool they rest until there is one.
     * What others have to do about the customer stays with them.
     */
    void follow(Collection<CustomerId> customers);
}
