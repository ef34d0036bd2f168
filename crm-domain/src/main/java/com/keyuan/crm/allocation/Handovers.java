package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All handovers. */
public interface Handovers {

    /** Locked until the end of the transaction. */
    Optional<Handover> lock(HandoverId id);

    /** Running though another holding stands by now, of these customers; locked. */
    List<Handover> lockOvertaken(Collection<CustomerId> customers);

    /** Late, and the manager or the directors are still to be told; locked, those that somebody works on left out. */
    List<Handover> lockToEscalate(LocalDate dueBefore, LocalDate raisedBefore);

    Handover save(Handover handover);

    /** What has been done already stays as it was done. Returns whether it was not. */
    boolean tick(HandoverId id, HandoverStep step, Instant at, @Nullable PersonId by, @Nullable String note);

    /** The last holder of a customer that came out of the pool, if they are still here and held it since then. */
    Optional<PersonId> formerHolder(CustomerId customer, PersonId present, Instant since);
}
