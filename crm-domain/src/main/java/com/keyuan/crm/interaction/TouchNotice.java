package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A touch as a call log, a telephone system, a mail server or a colleague at the telephone tells it, before anybody knows
 * with which customer it was.
 *
 * @param channel over which it came; null where a colleague noted a number that rang
 * @param reference by which its source knows it: what comes again under the same is the same
 * @param medium null for that of the channel
 * @param peer their number or address; null where it was withheld
 * @param person whom of ours; null where the source does not say
 * @param answeredAs whom of ours in the words of the source
 */
public record TouchNotice(
        @Nullable ChannelId channel,
        String reference,
        Direction direction,
        @Nullable Medium medium,
        boolean twoWay,
        boolean opensMatter,
        Instant at,
        @Nullable String peer,
        @Nullable PersonId person,
        @Nullable String answeredAs,
        @Nullable String note) {

    public static final int LONGEST_REFERENCE = 100;
    public static final int LONGEST_ANSWERED_AS = 80;

    /** @throws TouchReferenceMissing when it could not be known again */
    public TouchNotice {
        reference = reference.strip();
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
            throw new TouchReferenceMissing();
        }
        peer = peer == null || peer.isBlank() ? null : peer.strip();
        answeredAs = cut(answeredAs, LONGEST_ANSWERED_AS);
        note = cut(note, Interaction.LONGEST_NOTE);
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip();
        return plain.length() <= longest ? plain : plain.substring(0, longest);
    }
}
