package com.keyuan.crm.trust;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.InteractionId;
import java.time.Instant;
import java.util.Collection;

/** Raises alerts where customers turned personal or persons passed the limit, and ends those that hold no more. */
public interface TrustAlerting {

    void everybody(TrustPolicy policy, Instant now);

    /** For these customers, and the persons to whom they are attached or were until now. */
    void of(Collection<CustomerId> customers, TrustPolicy policy, Instant now);

    /** A customer said it would speak only to one colleague; or, corrected, did not say so. */
    void only(InteractionId interaction, Instant now);
}
