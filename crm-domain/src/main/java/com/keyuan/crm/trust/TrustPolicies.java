package com.keyuan.crm.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All versions of the policy; none is ever changed or removed. */
public interface TrustPolicies {

    /** The one for judgements as of the day: of those effective by then the one effective last, of those the newest. */
    TrustPolicy effectiveOn(LocalDate day);

    Optional<TrustPolicy> findByVersion(int version);

    /** Newest first. */
    List<TrustPolicy> all();

    /** Adds a draft as the next version and returns the number; simultaneous authors get numbers of their own. */
    int add(TrustPolicy draft);
}
