package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of the policy; the newest holds. */
public interface ReceivablePolicies {

    ReceivablePolicy present();

    /** Newest first. */
    List<Version> versions();

    /** @throws ReceivablePolicyOutdated when the version is there already */
    void add(ReceivablePolicy policy, PersonId by, Instant at, String reason);

    /** One that was decided. */
    record Version(
            ReceivablePolicy policy,
            Instant decidedAt,
            @Nullable String decidedBy,
            String reason) {}
}
