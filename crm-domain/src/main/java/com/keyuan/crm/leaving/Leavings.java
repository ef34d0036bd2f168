package com.keyuan.crm.leaving;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.RotationPlanId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leavings, and what is decided about each line of their lists. */
public interface Leavings {

    /**
     * Notes the notice with the exposure of that day.
     *
     * @return false where it is noted already
     * @throws LeavingAlready when the person is on notice by another one
     */
    boolean give(Leaving.Notice notice, PersonId by, Instant at);

    /** Held fast until the transaction ends. */
    Optional<Leaving> lock(LeavingId id);

    /** Who takes over what nobody took. */
    Optional<PersonId> managerOver(PersonId person);

    void plan(LeavingId id, RotationPlanId plan);

    void approved(LeavingId id, PersonId by, Instant at);

    void withdrawn(LeavingId id, PersonId by, Instant at);

    /** The database refuses it while anything is held. */
    void closed(Leaving leaving, PersonId by, Instant at);

    /** The one by which the person is on notice, held fast until the transaction ends. */
    Optional<Leaving> lockOpen(PersonId person);

    /** Whether the person holds this now. */
    boolean holds(PersonId person, LeavingKind kind, UUID record);

    long held(PersonId person);

    /**
     * Whether the colleague is here to stay and among those to whom this leaving's lines may go; cases only to after-sales.
     */
    boolean mayTake(LeavingId id, LeavingKind kind, PersonId taker);

    /** By hand; null takes the choice back. */
    void choose(LeavingId id, LeavingKind kind, UUID record, @Nullable PersonId to, PersonId by, Instant at);

    /** Where somebody decided by hand that customers go. */
    Map<CustomerId, PersonId> chosen(LeavingId id);

    /** Where each line of these kinds goes. */
    List<LeavingLine> lines(LeavingId id, List<LeavingKind> kinds);

    /** Gives tasks and cases to where they go. */
    void giveOn(LeavingId id);
}
