package com.keyuan.crm.contract;

import com.keyuan.crm.allocation.AllocationNotice;
import com.keyuan.crm.allocation.Committee;
import com.keyuan.crm.shared.PersonId;
import java.util.LinkedHashSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the head of whoever was asked, and the directors, that nobody accepted in time. */
@Component
@RequiredArgsConstructor
class ResponsibilityLateness {

    private final Committee people;
    private final ApplicationEventPublisher events;

    void tell(ServiceResponsibility late) {
        heads(late)
                .forEach(person -> events.publishEvent(new AllocationNotice(
                        person, "签订的合同逾期未被售后接收，请过问", late.getDueOn(), late.getCustomer(), late.ref())));
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
