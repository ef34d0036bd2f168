package com.keyuan.crm.customer;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at a number or address in plain.
 *
 * @param contact whose it is; null where nobody knows yet
 * @param touch the received touch whose other side nobody knows yet; null where a contact is known
 */
public record Reveal(
        UUID id,
        @Nullable ContactId contact,
        @Nullable UUID touch,
        ContactField field,
        PersonId by,
        boolean ownCustomer,
        boolean dialled,
        Instant at) {

    /** A look at the number of a received touch that waits; it is nobody's own customer. */
    public static Reveal ofTouch(UUID touch, ContactField field, PersonId by, Instant at) {
        return new Reveal(TimeOrderedIds.next(), null, touch, field, by, false, false, at);
    }
}
