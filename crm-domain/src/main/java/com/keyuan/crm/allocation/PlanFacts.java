package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the moves of a plan depend on, read at once and held fast until the transaction ends. */
public interface PlanFacts {

    /** How a customer stands. */
    record Standing(
            Tier tier,
            @Nullable AllocationId allocation,
            @Nullable PersonId holder,
            int movesLately,
            boolean receiverInterested) {}

    /** The books of all who receive, then the customers, each in one order; until the transaction ends. */
    void hold(List<PlanMove> moves);

    /** Those who may receive customers at all; the books of all of them are held fast, then the customers. */
    Map<PersonId, Receiver> receivers(List<PlanMove> moves);

    /** @param since from when on moves are counted */
    Map<CustomerId, Standing> standings(Collection<PlanMove> moves, Instant since);
}
