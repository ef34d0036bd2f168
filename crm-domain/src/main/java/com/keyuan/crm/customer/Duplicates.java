package com.keyuan.crm.customer;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pairs that a scan of the whole base found. */
public interface Duplicates {

    /** Looks through all customers; pairs said to be two stay so. @return how many pairs wait */
    int scan(Instant now);

    /** When last a pair was found; empty where never. */
    Optional<Instant> lastScan();

    /** Waiting pairs both of which the user may merge, the likeliest first. */
    Slice<DuplicatePair> queue(CurrentUser user, @Nullable String after, int size);

    /** These two are two; nobody is asked again. */
    void areTwo(CustomerId one, CustomerId other, CurrentUser by, Instant now);
}
