package com.keyuan.crm.tier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All versions of the policy; none is ever changed or removed. */
public interface TierPolicies {

    /** The one for runs as of the day: of those effective by then the one effective last, of those the newest. */
    TierPolicy effectiveOn(LocalDate day);

    Optional<TierPolicy> findByVersion(int version);

    /** Newest first. */
    List<TierPolicy> all();

    /** Adds a draft as the next version and returns the number; simultaneous authors get numbers of their own. */
    int add(TierPolicy draft);
}
