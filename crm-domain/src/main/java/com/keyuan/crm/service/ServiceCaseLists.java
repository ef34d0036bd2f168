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
        /** Open ones whose customer is to be asked. */
        CHECK,
        DONE
    }

    /** Open ones by due day, solved ones newest first. */
    Slice<ServiceCaseRow> list(CurrentUser user, Scope scope, @Nullable String after, int size);

    /** The customer's cases, open ones first. */
    List<ServiceCaseRow> ofCustomer(CurrentUser user, CustomerId customer, int size);

    Optional<ServiceCaseRow> row(ServiceCaseId id);

    int count(CurrentUser user, Scope scope);

    /** The latest first. */
    List<ServiceCasePage.Round> rounds(ServiceCaseId id);

    /** The latest first. */
    List<ServiceCasePage.Reopening> reopenings(ServiceCaseId id);

    Optional<String> code(ServiceCaseId id);

    /** What somebody with the code is shown. */
    Optional<PublicCase> publicCase(String code);
}
