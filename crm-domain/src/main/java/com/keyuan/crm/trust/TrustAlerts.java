package com.keyuan.crm.trust;

import java.util.Optional;

/** The alerts, one by one. */
public interface TrustAlerts {

    Optional<TrustAlert> findById(TrustAlertId id);

    TrustAlert save(TrustAlert alert);
}
