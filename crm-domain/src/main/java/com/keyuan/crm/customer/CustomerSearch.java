package com.keyuan.crm.customer;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import java.util.List;

/** Finds customers by what somebody types. */
public interface CustomerSearch {

    /**
     * Customers with whom the user has the action and that the text finds: the very one first, then those whose name
     * begins with it, then the rest, each time the user's own before others'.
     */
    List<CustomerOption> find(CurrentUser user, Action action, String text, int limit);
}
