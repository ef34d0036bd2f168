package com.keyuan.crm.territory;

import com.keyuan.crm.allocation.PlanMove;
import com.keyuan.crm.allocation.PlanMoving;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Carries an approved plan out in the transaction of the approval: the holders change, and the handovers begin. */
@Component
@RequiredArgsConstructor
class RotationExecution {

    private final PlanMoving moving;
    private final RotationRecords records;

    @EventListener
    void on(RotationApproved approved) {
        if (approved.leaving()) {
            return; // whoever has somebody's leaving in hand carries that out, with what was chosen by hand
        }
        records.leaveOut(
                approved.plan(),
                moving.carryOut(
                        approved.by(),
                        approved.moves().stream()
                                .map(move -> new PlanMove(move.customer(), move.from(), move.to()))
                                .toList()));
    }
}
