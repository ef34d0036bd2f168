package com.keyuan.crm.contract;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.AllocationNoticeSettled;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.contract.ResponsibilityHolding.Held;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After-sales accepts or declines to serve a contract, or gives it to a colleague. */
@Service
@Transactional
@RequiredArgsConstructor
public class ResponsibilityService {

    private final Responsibilities responsibilities;
    private final ResponsibilityHolding holding;
    private final ResponsibilityPassing passing;
    private final AfterSales afterSales;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @throws ResponsibilityEnded when it was answered already */
    public void accept(CurrentUser user, ResponsibilityId id, long version) {
        ServiceResponsibility offered = locked(user, Action.RESPONSIBILITY_ANSWER, id, version);
        offered.accept(user.id(), BusinessZone.today(clock));
        responsibilities.saveAndFlush(offered);
        settle(user, offered, Changes.none().field("state", ResponsibilityState.OFFERED, ResponsibilityState.ACCEPTED));
    }

    /**
     * Somebody else is asked next, and has what is left of the time.
     *
     * @throws ContractReasonMissing when nobody says why
     */
    public void decline(CurrentUser user, ResponsibilityId id, String reason, long version) {
        ServiceResponsibility offered = locked(user, Action.RESPONSIBILITY_DECLINE, id, version);
        ResponsibilityTerm left = passing.termAfter(user, offered);
        offered.decline(reason, clock.instant());
        responsibilities.saveAndFlush(offered);
        settle(
                user,
                offered,
                Changes.none()
                        .field("state", ResponsibilityState.OFFERED, ResponsibilityState.DECLINED)
                        .note("reason", offered.getDeclineNote()));
        passing.offer(
                offered,
                afterSales.next(offered.getContract(), offered.getCustomer()).orElse(null),
                left);
    }

    /**
     * A colleague is asked instead, or after whoever served the contract until now.
     *
     * @throws ResponsibleUnfit when the colleague is not of after-sales, or has it already
     */
    public void passOn(CurrentUser user, ResponsibilityId id, PersonId to, long version) {
        ServiceResponsibility open = locked(user, Action.RESPONSIBILITY_PASS_ON, id, version);
        if (to.equals(open.getPerson())
                || afterSales.colleagues().stream().noneMatch(one -> one.id().equals(to))) {
            throw new ResponsibleUnfit();
        }
        passing.passOn(user, open, to);
    }

    private void settle(CurrentUser user, ServiceResponsibility one, Changes changes) {
        audit.changed(user, one.ref(), changes);
        events.publishEvent(new AllocationNoticeSettled(one.ref(), null));
    }

    private ServiceResponsibility locked(CurrentUser user, Action action, ResponsibilityId id, long version) {
        access.require(user, action, id.value());
        Held held = holding.hold(id).orElseThrow(() -> new NotFound("service_responsibility", id));
        ServiceResponsibility found = held.responsibility();
        StaleVersion.check("service_responsibility", id, Objects.requireNonNull(found.getVersion()), version);
        if (!held.isOpen()) {
            throw new ResponsibilityEnded();
        }
        return found;
    }
}
