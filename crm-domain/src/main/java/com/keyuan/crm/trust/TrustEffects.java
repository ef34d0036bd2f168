package com.keyuan.crm.trust;

import java.time.LocalDate;

/** What a draft of the policy would change, by one statement over all customers. */
public interface TrustEffects {

    TrustEffect effect(TrustPolicy present, TrustPolicy draft, LocalDate asOf);
}
