package com.keyuan.crm.allocation;

import java.time.LocalDate;
import java.util.List;

/** All versions of the policy; none is ever changed or removed. */
public interface AllocationPolicies {

    /** Of those effective by the day the one effective last, of those the newest. */
    AllocationPolicy effectiveOn(LocalDate day);

    /** Newest first. */
    List<AllocationPolicy> all();

    /** Adds a draft as the next version and returns the number; simultaneous authors get numbers of their own. */
    int add(AllocationPolicy draft);
}
