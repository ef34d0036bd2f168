package com.keyuan.crm.customer;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes records away and brings them back, with everything in all rooms that points at them. */
public interface Removals {

    Optional<RemovalRow> find(RemovalId id);

    /** Those whose kept record the user may merge; deleted ones that the user could delete. Newest first. */
    Slice<RemovalRow> list(CurrentUser user, @Nullable String after, int size);

    /** What has to end before the record can go: {@code call}, {@code ballot}, {@code handover}, {@code application}. */
    Optional<String> obstacle(CustomerId gone);

    /** Whether the record is there and not gone itself. */
    boolean isHere(CustomerId customer);

    /** Whether money, orders or contracts hang on it. */
    boolean hasMoney(CustomerId customer);

    /**
     * Moves all that points at the one to the other, and lets it go.
     *
     * @throws RemovalBlocked when both have one that may be there once
     */
    void merge(RemovalId id, CustomerId gone, CustomerId kept, CurrentUser by, Instant now);

    /** Remembers what the kept record became, for what is taken back later. */
    void remember(RemovalId id);

    void delete(RemovalId id, CustomerId gone, String reason, CurrentUser by, Instant now);

    /**
     * Brings the record back, and what moved from it.
     *
     * @throws RemovalBlocked when its name or code has been given to another one meanwhile
     */
    void takeBack(RemovalId id, CurrentUser by, Instant now);
}
