package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;

/** The moves of recycling, as they change afterwards. */
public interface RecyclingMoves {

    /** Marks a move as undone, with the allocation that gave it back. */
    void undone(RecyclingMoveId id, PersonId by, AllocationId to, Instant now);

    /** The former holder has read all notices; returns how many were new. */
    int noticesRead(PersonId by, Instant now);
}
