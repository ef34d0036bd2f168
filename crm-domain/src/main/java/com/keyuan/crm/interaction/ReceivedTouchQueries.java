package com.keyuan.crm.interaction;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is read of received touches. */
public interface ReceivedTouchQueries {

    boolean isKnown(ChannelId channel, String reference);

    /** The type of a channel; empty where there is none. */
    Optional<ChannelType> typeOf(ChannelId channel);

    /**
     * The one customer with a contact of this number, else the one to whom the number was assigned last; empty where
     * there is none, or more than one.
     *
     * @param hash the keyed hash of the number
     */
    Optional<Match> match(byte[] hash);

    record Match(CustomerId customer, @Nullable ContactId contact) {}

    /** Remembers the signature; false where it came before. Forgets those too old to come again. */
    boolean isFirst(ChannelId channel, String signature, Instant now);

    /**
     * Those that pass the filter, the newest first.
     *
     * @param customers of settled ones of other customers neither number nor note is told, unless the reader wrote them
     */
    Slice<ReceivedTouchRow> rows(
            RecordFilter touches,
            RecordFilter customers,
            PersonId reader,
            boolean waiting,
            @Nullable String after,
            int size);

    /** Others of the same number that wait and pass the filter; at most two hundred. */
    List<ReceivedTouchId> sameNumber(ReceivedTouchId touch, RecordFilter touches);
}
