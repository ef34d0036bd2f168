package com.keyuan.crm.grant;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.NameKeyRule;
import com.keyuan.crm.grant.QueryApplication.Asked;
import com.keyuan.crm.grant.QueryApplications.Named;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SavedOtherwise;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking to see a customer that a colleague holds, the word of the head over the holder, and ending it early. */
@Service
@Transactional
@RequiredArgsConstructor
public class QueryService {

    private final QueryApplications applications;
    private final QueryNotices notices;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * @param id made when the form was opened: sent twice, it counts once
     * @param customer its whole name or its credit code: nobody is offered names that they may not see
     * @throws QueryNeedless when there is nothing to ask for
     * @throws QueryDaysOutOfRange unless it is for 1 to 30 days
     */
    public void file(CurrentUser user, QueryApplicationId id, String customer, Asked asked) {
        access.require(user, Action.QUERY_FILE);
        QueryDaysRule.check(asked.days());
        Optional<QueryApplication> before = applications.findById(id);
        Optional<Named> named =
                applications.named(NameKeyRule.key(customer), customer.strip().toUpperCase(Locale.ROOT));
        if (before.isPresent()) {
            SavedOtherwise.unlessSame(
                    before.get().ref(),
                    new Filed(
                            before.get().getAsker(),
                            Optional.of(before.get().getCustomer()),
                            before.get().asked()),
                    new Filed(user.id(), named.map(Named::id), asked));
            return;
        }
        Named found = named.orElseThrow(() -> new QueryNeedless("unknown"));
        PersonId holder = found.holder();
        if (access.allows(user, Action.CUSTOMER_VIEW, found.id().value())) {
            throw new QueryNeedless("seen");
        }
        if (holder == null) {
            throw new QueryNeedless("in-pool");
        }
        QueryApplication filed =
                applications.save(new QueryApplication(id, found.id(), user.id(), asked, clock.instant()));
        audit.record(
                AuditKind.CREATED,
                user,
                filed.ref(),
                Changes.none()
                        .note("customer", found.id())
                        .note("purpose", asked.purpose())
                        .note("days", asked.days()));
        notices.filed(filed, user.name(), holder);
    }

    /** What one form says. */
    private record Filed(PersonId asker, Optional<CustomerId> customer, Asked asked) {}

    /**
     * @param days for how long, which may be less than was asked for
     * @throws QueryAnswered when somebody was faster
     */
    public void grant(CurrentUser user, QueryApplicationId id, int days, @Nullable String answer) {
        access.require(user, Action.QUERY_DECIDE, id.value());
        QueryDaysRule.check(days);
        QueryApplication application = lock(id);
        application.grant(user.id(), days, answer, BusinessZone.today(clock), clock.instant());
        applications.save(application);
        audit.record(
                AuditKind.APPROVED,
                user,
                application.ref(),
                Changes.none()
                        .note("customer", application.getCustomer())
                        .note("grantedTo", application.getAsker())
                        .note("until", application.getGrantedUntil()));
        notices.answered(application);
    }

    /** @throws QueryReasonMissing when no reason is given */
    public void decline(CurrentUser user, QueryApplicationId id, @Nullable String answer) {
        access.require(user, Action.QUERY_DECIDE, id.value());
        if (answer == null || answer.isBlank()) {
            throw new QueryReasonMissing();
        }
        QueryApplication application = lock(id);
        application.decline(user.id(), answer.strip(), clock.instant());
        applications.save(application);
        changed(user, application, QueryState.WAITING);
        notices.answered(application);
    }

    /** The asker takes it back, or the head ends it before its last day; once more changes nothing. */
    public void end(CurrentUser user, QueryApplicationId id) {
        access.require(user, Action.QUERY_END, id.value());
        QueryApplication application = lock(id);
        QueryState before = application.getState();
        if (application.end(user.id(), BusinessZone.today(clock), clock.instant())) {
            applications.save(application);
            changed(user, application, before);
            notices.ended(application, user.id());
        }
    }

    private QueryApplication lock(QueryApplicationId id) {
        return applications.lock(id).orElseThrow(() -> new NotFound("query_application", id));
    }

    private void changed(CurrentUser user, QueryApplication application, QueryState before) {
        audit.changed(
                user,
                application.ref(),
                Changes.none().field("state", before, application.getState()).note("reason", application.getAnswer()));
    }
}
