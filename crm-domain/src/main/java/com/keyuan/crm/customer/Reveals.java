package com.keyuan.crm.customer;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;

/** The looks at numbers in plain, counted against the day's allowance. */
public interface Reveals {

    /** Whether the person holds the customer now. */
    boolean isHolder(PersonId person, CustomerId customer);

    /**
     * Adds it if the person has looked at fewer than {@code allowance} others of the same kind (own customers or not)
     * since then; looks of one person wait for one another, so that two tabs cannot both be the last.
     */
    boolean addWithin(int allowance, Instant since, Reveal reveal);
}
