package com.keyuan.crm.verification.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.verification.PhoneCallId;
import com.keyuan.crm.verification.Verification;
import com.keyuan.crm.verification.VerificationId;
import com.keyuan.crm.verification.Verifications;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaVerifications extends Verifications, Repository<Verification, VerificationId> {

    @Override
    @Query("""
            select verification from Verification verification left join fetch verification.answers
            where verification.customer = :customer and verification.result is null
            order by verification.openedAt, verification.id.value""")
    List<Verification> findOpen(CustomerId customer);

    @Override
    @Query("""
            select verification from Verification verification left join fetch verification.answers
            join PhoneCall call on call.customer = verification.customer
            where call.id = :call
              and (verification.result is null
                   or verification.closedBy = call.caller and verification.closedAt >= call.claimedAt)
            order by verification.openedAt, verification.id.value""")
    List<Verification> findOfCall(PhoneCallId call);
}
