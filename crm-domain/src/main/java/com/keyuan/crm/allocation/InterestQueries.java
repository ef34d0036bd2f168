package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerOption;
import com.keyuan.crm.shared.CurrentUser;
import java.util.List;

/** Declared interests as they are listed. */
public interface InterestQueries {

    /** Those the user may see, that last first, then newest first; at most 200. */
    List<InterestRow> list(CurrentUser user);

    /** Customers at whom the user may declare one, by a piece of the name; at most 20. */
    List<CustomerOption> customers(CurrentUser user, String text);
}
