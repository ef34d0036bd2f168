package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives one customer back to whoever held it, for some days after it fell; counts for no limit. */
@Service
@Transactional
@RequiredArgsConstructor
public class RecyclingUndo {

    private final Access access;
    private final RecyclingReading reading;
    private final RecyclingMoves moves;
    private final MoveFacts facts;
    private final AllocationMoving moving;
    private final Clock clock;

    /**
     * @param allocation made with the form: sent twice, it counts once
     * @throws UndoTooLate when the days of the policy are over
     * @throws ClaimedByAnother when somebody holds it by now
     * @throws HolderNotEligible when the former holder is not here any more
     */
    public void undo(CurrentUser user, RecyclingMoveId id, AllocationId allocation, String note) {
        access.require(user, Action.RECYCLING_UNDO, id.value());
        RecyclingMoveRow move = reading.move(user, id);
        Move back = new Move(allocation, move.customer(), null, move.holder(), AllocationReason.CORRECTION, note);
        if (moving.isDone(user, back)) {
            return;
        }
        if (BusinessZone.today(clock).isAfter(move.undoUntil())) {
            throw new UndoTooLate(move.undoUntil());
        }
        if (facts.receiver(move.holder()).isEmpty()) {
            throw new HolderNotEligible();
        }
        try {
            moving.carryOut(user, back);
        } catch (HeldByAnother meanwhile) {
            throw new ClaimedByAnother();
        }
        moves.undone(id, user.id(), allocation, clock.instant());
    }
}
