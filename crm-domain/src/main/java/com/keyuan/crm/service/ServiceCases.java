package com.keyuan.crm.service;

import com.keyuan.crm.shared.SourceRef;
import java.util.Optional;

/** Customers' problems, open and solved. */
public interface ServiceCases {

    Optional<ServiceCase> findById(ServiceCaseId id);

    /** Held fast until the end of the transaction. */
    Optional<ServiceCase> lockByCode(String code);

    boolean existsBySource(SourceRef source);

    ServiceCase save(ServiceCase serviceCase);
}
