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
 * @param companyChannel which channel of the register, null where nobody said; then the kind is that of the register
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
        @Nullable String note,
        @Nullable ChannelId companyChannel) {

    /** Over a channel that nobody named. */
    public Touch(
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
        this(
                customer,
                contact,
                person,
                direction,
                medium,
                channel,
                opensMatter,
                twoWay,
                onlyPerson,
                happenedAt,
                note,
                null);
    }

    /** The same over a channel of this kind. */
    Touch over(ChannelKind kind) {
        return new Touch(
                customer,
                contact,
                person,
                direction,
                medium,
                kind,
                opensMatter,
                twoWay,
                onlyPerson,
                happenedAt,
                note,
                companyChannel);
    }

    /** What a received touch may be corrected to: when, how, over what and with whom of ours it was stays as received. */
    Touch asReceived(Touch before) {
        return new Touch(
                customer,
                contact,
                before.person,
                before.direction,
                before.medium,
                before.channel,
                opensMatter,
                before.twoWay,
                onlyPerson,
                before.happenedAt,
                note,
                before.companyChannel);
    }

    Changes changesTo(Touch other) {
        return Changes.none()
                .field("customer", customer, other.customer)
                .field("contact", contact, other.contact)
                .field("person", person, other.person)
                .field("direction", direction, other.direction)
                .field("medium", medium, other.medium)
                .field("channel", channel, other.channel)
                .field("companyChannel", companyChannel, other.companyChannel)
                .field("opensMatter", opensMatter, other.opensMatter)
                .field("twoWay", twoWay, other.twoWay)
                .field("onlyPerson", onlyPerson, other.onlyPerson)
                .field("happenedAt", happenedAt, other.happenedAt)
                .field("note", note, other.note);
    }
}
