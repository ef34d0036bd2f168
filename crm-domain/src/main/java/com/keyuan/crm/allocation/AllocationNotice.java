package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has to know or do something about an allocation. It becomes a task of theirs.
 *
 * @param due null where nothing is to be done by a day
 * @param about where it is done or read
 */
public record AllocationNotice(
        PersonId to,
        String title,
        @Nullable LocalDate due,
        @Nullable CustomerId customer,
        SourceRef about) {}
