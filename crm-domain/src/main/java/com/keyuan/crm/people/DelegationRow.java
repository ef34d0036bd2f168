package com.keyuan.crm.people;

import com.keyuan.crm.shared.DateRange;

/** Who signs for whom, and whether that holds today. */
public record DelegationRow(
        DelegationId id,
        long version,
        String director,
        String delegate,
        DateRange days,
        boolean endedEarly,
        boolean today) {}
