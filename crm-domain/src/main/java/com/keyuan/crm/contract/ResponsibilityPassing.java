package com.keyuan.crm.contract;

import com.keyuan.crm.allocation.AllocationNoticeSettled;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.contract.ResponsibilityHolding.Held;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers what somebody served to whoever comes next; the rooms that decide so have asked for the right. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
public class ResponsibilityPassing {

    private final Responsibilities responsibilities;
    private final ResponsibilityHolding holding;
    private final ResponsibilityOpening opening;
    private final ResponsibilityLateness lateness;
    private final AfterSales afterSales;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Who leaves hands it on.
     *
     * @param to null, or somebody who is not of after-sales, leaves it to anybody there
     */
    public void handOn(CurrentUser user, ResponsibilityId id, @Nullable PersonId to) {
        holding.hold(id).filter(Held::isOpen).map(Held::responsibility).ifPresent(one -> {
            PersonId next = afterSales.colleagues().stream()
                    .map(AfterSales.Colleague::id)
                    .filter(colleague -> colleague.equals(to))
                    .findAny()
                    .orElse(null);
            passOn(user, one, next);
        });
    }

    void passOn(CurrentUser user, ServiceResponsibility open, @Nullable PersonId to) {
        ResponsibilityTerm left = termAfter(user, open);
        open.passOn(BusinessZone.today(clock), clock.instant());
        responsibilities.saveAndFlush(open);
        audit.changed(user, open.ref(), Changes.none().field("person", open.getPerson(), to));
        events.publishEvent(new AllocationNoticeSettled(open.ref(), null));
        offer(open, to, left);
    }

    /** Asked before it is ended. */
    ResponsibilityTerm termAfter(CurrentUser user, ServiceResponsibility open) {
        return open.termOfFollower(user.id(), opening.dueAnew());
    }

    /** What is late stays with head and directors when whoever was asked hands it on. */
    void offer(ServiceResponsibility before, @Nullable PersonId to, ResponsibilityTerm term) {
        ServiceResponsibility next = opening.offer(before.getContract(), before.getCustomer(), to, term);
        if (term.escalatedAt() != null) {
            lateness.tell(next);
        }
    }
}
