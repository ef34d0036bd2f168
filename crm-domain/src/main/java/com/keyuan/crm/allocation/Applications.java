package com.keyuan.crm.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All applications. */
public interface Applications {

    Optional<AllocationApplication> findById(ApplicationId id);

    /** Locked until the end of the transaction. */
    Optional<AllocationApplication> lock(ApplicationId id);

    AllocationApplication save(AllocationApplication application);

    /** Waiting for a head beyond their day, and not escalated yet; locked, those that somebody works on left out. */
    List<AllocationApplication> lockOverdue(LocalDate today);
}
