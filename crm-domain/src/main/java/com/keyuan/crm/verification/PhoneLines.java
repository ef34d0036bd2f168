package com.keyuan.crm.verification;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has which customer on the line, and whom one may ring. */
public interface PhoneLines {

    /**
     * Takes the customer for the caller in one step: of any number of callers at the same moment one wins. Calls whose
     * lease ran out are ended on the way.
     *
     * @return whether the call is now the caller's
     */
    boolean claim(PhoneCall call);

    /** Who has the customer on the line; empty if nobody. */
    Optional<String> callerOf(CustomerId customer, Instant now);

    /** When a conversation last ended after which the customer is left in peace. */
    @Nullable Instant lastConversation(CustomerId customer);

    /** The number of the person's desk, given on first asking. */
    int deskOf(PersonId person);

    /** Whom one may ring at the customer: not left, with a number, willing; who was tried least comes first. */
    List<CallableContact> callable(CustomerId customer);
}
