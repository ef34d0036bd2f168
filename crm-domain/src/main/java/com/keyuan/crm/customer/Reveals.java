package com.keyuan.crm.customer;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The looks at numbers in plain, counted against the day's allowance. */
public interface Reveals {

    /** Whether the person holds the customer now. */
    boolean isHolder(PersonId person, CustomerId customer);

    /** Whether the person has given notice. */
    boolean isOnNotice(PersonId person);

    /** Looks that the person was given for the day in addition. */
    int extension(PersonId person, LocalDate day);

    /** False where it is there already. */
    boolean extend(Extension extension);

    /** Those to whom the user may give more, who looked most on that day first. */
    List<RevealUse> today(CurrentUser user, LocalDate day);

    /** More looks for somebody for a day. */
    record Extension(UUID id, PersonId person, LocalDate day, int more, String reason, PersonId by, Instant at) {}

    /**
     * Adds it if the person has looked at fewer than {@code allowance} others of the same kind (own customers or not,
     * or, where the allowance is for all together, of any kind) since then; looks of one person wait for one another, so that two tabs cannot both be the last.
     */
    boolean addWithin(int allowance, boolean together, Instant since, Reveal reveal);
}
