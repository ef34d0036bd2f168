package com.keyuan.crm.verification;

import java.util.Optional;

/** The care calls that are due and those that were made. */
public interface CareCalls {

    Optional<CareCall> findById(CareCallId id);

    CareCall save(CareCall call);
}
