package com.keyuan.crm.verification;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/** The calls of the phone team. */
public interface PhoneCalls {

    Optional<PhoneCall> findById(PhoneCallId id);

    /** The call that the caller has open now, if its lease still runs. */
    Optional<PhoneCall> findRunning(PersonId caller, Instant now);
}
