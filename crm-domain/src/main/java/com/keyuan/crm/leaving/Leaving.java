package com.keyuan.crm.leaving;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.territory.RotationPlanId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A leaving held fast while something is decided about it.
 *
 * @param manager who takes over what nobody took; null where the company has none
 */
public record Leaving(
        LeavingId id,
        long version,
        PersonId person,
        LeavingState state,
        @Nullable RotationPlanId plan,
        @Nullable PersonId manager) {

    /** A notice as it is given. */
    public record Notice(
            LeavingId id,
            PersonId person,
            LocalDate on,
            LocalDate lastDay,
            @Nullable String note) {}

    public SourceRef ref() {
        return ref(id);
    }

    public static SourceRef ref(LeavingId id) {
        return new SourceRef("leaving", id.value());
    }

    /** @throws LeavingEnded when it was withdrawn, or the account is closed */
    void requireOpen() {
        if (state != LeavingState.OPEN) {
            throw new LeavingEnded();
        }
    }
}
