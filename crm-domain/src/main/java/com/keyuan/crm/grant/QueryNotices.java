package com.keyuan.crm.grant;

import com.keyuan.crm.allocation.AllocationNotice;
import com.keyuan.crm.allocation.AllocationNoticeSettled;
import com.keyuan.crm.allocation.Committee;
import com.keyuan.crm.shared.PersonId;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the heads over the holder what waits for them, and the asker what became of it. */
@Component
@RequiredArgsConstructor
class QueryNotices {

    private final Committee committee;
    private final ApplicationEventPublisher events;

    void filed(QueryApplication application, String asker, PersonId holder) {
        committee.headsOf(holder).stream()
                .filter(head -> !head.equals(application.getAsker()))
                .forEach(head -> events.publishEvent(new AllocationNotice(
                        head, asker + " 申请查询客户，请批", null, application.getCustomer(), application.ref())));
    }

    void answered(QueryApplication application) {
        settled(application);
        boolean granted = application.getState() == QueryState.GRANTED;
        events.publishEvent(new AllocationNotice(
                application.getAsker(),
                granted ? "查询申请已批准，到期自动收回" : "查询申请未批准，请看理由",
                application.getGrantedUntil(),
                null,
                application.ref()));
    }

    void ended(QueryApplication application, PersonId by) {
        settled(application);
        if (!by.equals(application.getAsker())) {
            events.publishEvent(
                    new AllocationNotice(application.getAsker(), "查询授权已提前收回", null, null, application.ref()));
        }
    }

    private void settled(QueryApplication application) {
        events.publishEvent(new AllocationNoticeSettled(application.ref(), null));
    }
}
