package com.keyuan.crm.expense;

import com.keyuan.crm.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All advances. */
public interface Advances {

    Optional<Advance> findById(AdvanceId id);

    /** Locked until the transaction ends. */
    Optional<Advance> lock(UUID id);

    /** What the person owes and may be taken now, oldest first, locked until the transaction ends. */
    List<Advance> lockOpenOf(PersonId person);

    /** What was booked back because of this claim. */
    Optional<Advance> lockOfClaim(ExpenseClaimId claim);

    Advance save(Advance advance);
}
