package com.keyuan.crm.allocation;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was not accepted in time goes to the new holder's manager, and some days later to the directors. Run by the clock. */
@Service
@Transactional
@RequiredArgsConstructor
public class HandoverDeadlines {

    private final Handovers handovers;
    private final Committee people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Each once: a second run finds none of them again. */
    public void escalate() {
        LocalDate today = BusinessZone.today(clock);
        LocalDate raisedBefore = today.minusDays(HandoverRule.DAYS_WITH_THE_MANAGER);
        handovers.lockToEscalate(today, raisedBefore).forEach(late -> {
            if (late.getEscalatedAt() == null) {
                late.escalate(clock.instant());
                tell(late, people.headsOf(late.getTo()), "escalated");
            }
            if (late.getRaisedAt() == null && HandoverRule.isRaised(late.getDueOn(), today)) {
                late.raise(clock.instant());
                tell(late, people.directors(), "raised");
            }
            handovers.save(late);
        });
    }

    private void tell(Handover late, List<PersonId> whom, String how) {
        audit.changed(null, late.ref(), Changes.none().field(how, false, true));
        whom.forEach(person -> events.publishEvent(
                new AllocationNotice(person, "客户交接逾期未签收，请过问", late.getDueOn(), late.getCustomer(), late.ref())));
    }
}
