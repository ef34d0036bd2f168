package com.keyuan.crm.service;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists of service cases, as statements of their own. */
public interface ServiceCaseLists {

    /** Which cases to list. */
    enum Scope {
        /** Open ones owned by the user. */
        MINE,
        OPEN,
        DONE
    }

    /** Open ones by due day, solved ones newest first. */
    Slice<ServiceCaseRow> list(CurrentUser user, Scope scope, @Nullable String after, int size);

    /** The customer's cases, open ones first. */
    List<ServiceCaseRow> ofCustomer(CurrentUser user, CustomerId customer, int size);

    Optional<ServiceCaseRow> row(ServiceCaseId id);

    int countOpen(CurrentUser user, Scope scope);
}
