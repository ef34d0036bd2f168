package com.keyuan.crm.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session in which a person is signed in.
 *
 * @param handle by which it can be named without giving away its id
 * @param address from which the person signed in; null where that is not known
 * @param device what their browser calls itself; null where that is not known
 */
public record OpenSession(
        String handle,
        Instant since,
        Instant lastSeen,
        @Nullable String address,
        @Nullable String device) {}
