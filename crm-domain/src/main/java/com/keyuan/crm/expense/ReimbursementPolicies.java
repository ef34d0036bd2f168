package com.keyuan.crm.expense;

import java.util.List;

/** The versions of the policy; none is ever changed. */
public interface ReimbursementPolicies {

    /** The one that holds. */
    ReimbursementPolicy current();

    /** The one that holds, and no other can be decided until the transaction ends. */
    ReimbursementPolicy lockCurrent();

    /** All versions, newest first, without their limits being compared. */
    List<ReimbursementPolicy> all();

    void add(ReimbursementPolicy policy);

    CityClassRule cityClasses();
}
