package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.AllocationApplication.Plan;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SavedOtherwise;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for customers: filing an application, the head's answer, and taking it back. */
@Service
@Transactional
@RequiredArgsConstructor
public class ApplicationService {

    /** How many customers one application may ask for. */
    public static final int MOST_CUSTOMERS = 5;

    private final Applications applications;
    private final ApplicationLines lines;
    private final ApplicationChecks checks;
    private final BallotOpening ballots;
    private final CommitteeNotices notices;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * A customer asked for.
     *
     * @param expectedRevenue promised until the application's day, CNY without VAT
     */
    public record Asked(CustomerId customer, Money expectedRevenue) {}

    /**
     * A salesperson asks for customers of the pool.
     *
     * @param id made when the form was opened: sent twice, it counts once
     * @throws SavedOtherwise when the same form came before with other content
     * @throws AlreadyAsked when an open application of the same person names one of them
     * @throws MoveHindered when level, capacity or the number of moves speak against one of them
     */
    public void file(CurrentUser user, ApplicationId id, Plan plan, List<Asked> asked) {
        access.require(user, Action.APPLICATION_FILE);
        checks.oneAtATime(user);
        Optional<AllocationApplication> before = applications.findById(id);
        if (before.isPresent()) {
            SavedOtherwise.unlessSame(
                    AllocationApplication.ref(id),
                    new Filed(before.get().getApplicant(), before.get().said(), asked(id)),
                    new Filed(user.id(), plan, Set.copyOf(asked)));
            return;
        }
        access.requireAll(
                user,
                Action.APPLICATION_FILE,
                asked.stream().map(one -> one.customer().value()).toList());
        checks.of(user, plan, asked);
        AllocationApplication filed =
                new AllocationApplication(id, user.id(), plan, checks.dueFrom(clock.instant()), clock.instant());
        applications.save(filed);
        asked.forEach(one -> lines.save(
                new ApplicationLine(ApplicationLineId.next(), id, user.id(), one.customer(), one.expectedRevenue())));
        audit.record(
                AuditKind.CREATED,
                user,
                filed.ref(),
                Changes.none()
                        .note("customers", asked.stream().map(Asked::customer).toList())
                        .note("expectedBy", plan.expectedBy()));
        notices.filed(filed, user.name());
    }

    /** What one form says. */
    private record Filed(PersonId applicant, Plan plan, Set<Asked> asked) {}

    private Set<Asked> asked(ApplicationId id) {
        return lines.findByApplication(id).stream()
                .map(line -> new Asked(line.getCustomer(), line.getExpectedRevenue()))
                .collect(Collectors.toSet());
    }

    /**
     * The head of the department lets it go before the committee; customers that found a holder meanwhile drop out.
     *
     * @throws NoLongerInPool when none of them is left
     */
    public void approve(CurrentUser user, ApplicationId id, @Nullable String remark) {
        access.require(user, Action.APPLICATION_ANSWER, id.value());
        AllocationApplication application = lock(id);
        application.approve(user.id(), remark, clock.instant());
        applications.save(application);
        log(user, application, ApplicationState.FILED);
        notices.answered(application);
        List<ApplicationLine> asked = lines.findByApplication(id).stream()
                .sorted(Comparator.comparing(line -> line.getCustomer().value())) // the same order for everybody
                .toList();
        if (asked.stream().filter(ballots::stand).count() == 0) {
            throw new NoLongerInPool();
        }
    }

    /** @throws AnswerReasonMissing when no reason is given */
    public void decline(CurrentUser user, ApplicationId id, String reason) {
        access.require(user, Action.APPLICATION_ANSWER, id.value());
        AllocationApplication application = lock(id);
        application.decline(user.id(), reason, clock.instant());
        applications.save(application);
        lines.findByApplication(id).forEach(line -> end(line, LineOutcome.DECLINED));
        log(user, application, ApplicationState.FILED);
        notices.answered(application);
    }

    /** The applicant takes it back; a ballot in which nobody is left ends with it. */
    public void withdraw(CurrentUser user, ApplicationId id) {
        access.require(user, Action.APPLICATION_WITHDRAW, id.value());
        List<BallotId> standing = lines.findByApplication(id).stream()
                .map(ApplicationLine::getBallot)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(BallotId::value))
                .toList();
        standing.forEach(ballots::lock); // ballots before applications, as a decision does
        AllocationApplication application = lock(id);
        ApplicationState from = application.getState();
        application.withdraw();
        applications.save(application);
        lines.findByApplication(id).forEach(line -> end(line, LineOutcome.WITHDRAWN));
        standing.forEach(ballots::endIfNobodyStands);
        log(user, application, from);
        notices.withdrawn(application);
    }

    private void end(ApplicationLine line, LineOutcome how) {
        line.end(how);
        lines.save(line);
    }

    private AllocationApplication lock(ApplicationId id) {
        return applications.lock(id).orElseThrow(() -> new NotFound("allocation_application", id));
    }

    private void log(CurrentUser user, AllocationApplication application, ApplicationState from) {
        audit.changed(
                user,
                application.ref(),
                Changes.none().field("state", from, application.getState()).note("reason", application.getAnswer()));
    }
}
