package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the committee, as to one ballot.
 *
 * @param recusal null for whoever takes part
 */
public record CommitteeMember(
        PersonId person, String name, Seat seat, @Nullable Recusal recusal) {

    public boolean takesPart() {
        return recusal == null;
    }
}
