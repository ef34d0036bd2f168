package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a whole night back, for instance where the policy was wrong: all customers that nobody has taken since. */
@Service
@Transactional
@RequiredArgsConstructor
public class RecyclingNightUndo {

    private final Access access;
    private final RecyclingReading reading;
    private final RecyclingCalculation calculation;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * @return how many customers went back; none when it was done before
     * @throws UndoTooLate when the days of the policy are over
     */
    public int undo(CurrentUser user, RecyclingRunId run, String note) {
        access.require(user, Action.RECYCLING_RUN_UNDO);
        calculation.oneAtATime();
        RecyclingRunRow night = reading.run(user, run);
        LocalDate until = night.undoUntil();
        if (BusinessZone.today(clock).isAfter(until)) {
            throw new UndoTooLate(until);
        }
        if (night.standing() == 0) {
            return 0;
        }
        List<CustomerId> back = calculation.undo(run, user, note, clock.instant());
        audit.record(
                AuditKind.CHANGED,
                user,
                new SourceRef("recycling_run", run.value()),
                Changes.none().note("undone", back.size()).note("note", note));
        if (!back.isEmpty()) {
            events.publishEvent(new HoldersMoved(back));
        }
        return back.size();
    }
}
