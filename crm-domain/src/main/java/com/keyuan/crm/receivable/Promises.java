package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;

/** What customers promised. */
public interface Promises {

    /** @return whether it was new */
    boolean add(Promise promise, PersonId by, Instant at);
}
