package com.keyuan.crm.people;

import java.time.Duration;
import java.time.Instant;

/** Counts attempts to sign in. */
public interface SignInAttempts {

    /**
     * Counts one more attempt under the key, before its password is looked at, so that attempts made at the same moment
     * do not slip through together.
     *
     * @return how many there have been within the window, this one included
     */
    int count(String key, Instant now, Duration window);

    /** A successful attempt: the account begins anew. */
    void forget(String key);

    /** A successful attempt: it counts no longer, so that a whole office may come in at nine from one address. */
    void takeBack(String key);

    /** Removes what is older than any window. */
    void sweep(Instant before);
}
