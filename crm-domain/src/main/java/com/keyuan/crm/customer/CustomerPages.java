package com.keyuan.crm.customer;

import com.keyuan.crm.shared.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what a customer's page shows. */
public interface CustomerPages {

    Optional<CustomerHead> head(CurrentUser user, CustomerId id, LocalDate today);

    /** The customer and all records that became one with it: what is in the log about any of them is its story. */
    List<CustomerId> records(CustomerId id);

    /** Open tasks, the first due first. */
    List<CustomerTask> openTasks(CurrentUser user, CustomerId id);
}
