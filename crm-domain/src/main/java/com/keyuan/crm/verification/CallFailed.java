package com.keyuan.crm.verification;

import java.time.Instant;

/** A call was dialled and ended without what it was for. */
record CallFailed(PhoneCall call, CallOutcome how, Instant at) {

    boolean isFor(CallPurpose purpose) {
        return call.getPurpose() == purpose;
    }
}
