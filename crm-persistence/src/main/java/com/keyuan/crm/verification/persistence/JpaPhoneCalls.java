package com.keyuan.crm.verification.persistence;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.verification.PhoneCall;
import com.keyuan.crm.verification.PhoneCallId;
import com.keyuan.crm.verification.PhoneCalls;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaPhoneCalls extends PhoneCalls, Repository<PhoneCall, PhoneCallId> {

    @Override
    @Query(
            "select call from PhoneCall call where call.caller = :caller and call.endedAt is null and call.leaseUntil > :now")
    Optional<PhoneCall> findRunning(PersonId caller, Instant now);
}
