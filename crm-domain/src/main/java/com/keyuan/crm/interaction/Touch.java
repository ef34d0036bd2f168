package com.keyuan.crm.interaction;

import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened between a customer and one of us.
 *
 * @param contact whom of theirs, null where it was not asked
 * @param person whom of ours
 * @param opensMatter whether the customer came with something new: a need, an order, a complaint; talk that follows
 *     opens nothing
 * @param twoWay whether both sides spoke: only such a touch counts for the follow-up rhythm
 * @param onlyPerson the colleague to whom alone the customer would speak, null where they said no such thing
 * @param note at most 2,000 characters
 */
public record Touch(
        CustomerId customer,
        @Nullable ContactId contact,
        PersonId person,
        Direction direction,
        Medium medium,
        ChannelKind channel,
        boolean opensMatter,
        boolean twoWay,
        @Nullable PersonId onlyPerson,
        Instant happenedAt,
        @Nullable String note) {

    Changes changesTo(Touch other) {
        return Changes.none()
                .field("customer", customer, other.customer)
                .field("contact", contact, other.contact)
                .field("person", person, other.person)
                .field("direction", direction, other.direction)
                .field("medium", medium, other.medium)
                .field("channel", channel, other.channel)
                .field("opensMatter", opensMatter, other.opensMatter)
                .field("twoWay", twoWay, other.twoWay)
                .field("onlyPerson", onlyPerson, other.onlyPerson)
                .field("happenedAt", happenedAt, other.happenedAt)
                .field("note", note, other.note);
    }
}
