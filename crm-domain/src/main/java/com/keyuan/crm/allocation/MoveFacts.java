package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What is read, and held fast, before a customer goes to somebody. */
public interface MoveFacts {

    /** Lets moves to one person follow each other until the transaction ends, so that the count of what they hold is right. */
    void oneAtATime(PersonId receiver);

    /** Lets moves and edits of one customer follow each other until the transaction ends. */
    void oneAtATime(CustomerId customer);

    /** Empty where the person does not sell, or is not here to stay. */
    Optional<Receiver> receiver(PersonId person);

    Tier tierOf(CustomerId customer);

    /** Who has declared an interest of their own at the customer that lasts. */
    Set<PersonId> interestedIn(CustomerId customer);

    /** Moves from holder to holder since then; recycling, leaving and corrections are none. */
    int movesSince(CustomerId customer, Instant since);
}
