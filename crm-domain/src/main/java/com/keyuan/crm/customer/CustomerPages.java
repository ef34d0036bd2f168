package com.keyuan.crm.customer;

import com.keyuan.crm.shared.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what a customer's page shows. */
public interface CustomerPages {

    Optional<CustomerHead> head(CurrentUser user, CustomerId id, LocalDate today);

    /** Open tasks, the first due first. */
    List<CustomerTask> openTasks(CurrentUser user, CustomerId id);
}
