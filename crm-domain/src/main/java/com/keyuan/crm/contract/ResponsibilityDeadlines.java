package com.keyuan.crm.contract;

import com.keyuan.crm.allocation.AllocationNotice;
import com.keyuan.crm.allocation.Committee;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What after-sales did not accept in time goes to the head of whoever was asked, and to the directors. Run by the clock. */
@Service
@Transactional
@RequiredArgsConstructor
public class ResponsibilityDeadlines {

    private final Responsibilities responsibilities;
    private final Committee people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Each once: a second run finds none of them again. */
    public void escalate() {
        LocalDate today = BusinessZone.today(clock);
        responsibilities.lockToEscalate(today).forEach(late -> {
            late.escalate(clock.instant());
            responsibilities.saveAndFlush(late);
            audit.changed(null, late.ref(), Changes.none().field("escalated", false, true));
            heads(late)
                    .forEach(person -> events.publishEvent(new AllocationNotice(
                            person, "签订的合同逾期未被售后接收，请过问", late.getDueOn(), late.getCustomer(), late.ref())));
        });
    }

    private Set<PersonId> heads(ServiceResponsibility late) {
        Set<PersonId> heads = new LinkedHashSet<>();
        if (late.getPerson() != null) {
            heads.addAll(people.headsOf(late.getPerson()));
        }
        heads.addAll(people.directors());
        return heads;
    }
}
