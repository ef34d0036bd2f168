package com.keyuan.crm.allocation;

import com.keyuan.crm.allocation.AllocationApplication.Plan;
import com.keyuan.crm.allocation.ApplicationService.Asked;
import com.keyuan.crm.calendar.WorkingDays;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What an application has to fulfil, and until when it is to be answered. */
@Component
@RequiredArgsConstructor
class ApplicationChecks {

    /** Working days for the head to answer, and for the committee to decide. */
    static final int DAYS = 10;

    private static final int MOST_YEARS = 2;

    private final MoveFacts facts;
    private final AllocationPolicies policies;
    private final Interests interests;
    private final WorkingDays workingDays;
    private final Clock clock;

    /** Lets what one person files follow each other until the transaction ends. */
    void oneAtATime(CurrentUser user) {
        facts.oneAtATime(user.id());
    }

    void of(CurrentUser user, Plan plan, List<Asked> asked) {
        LocalDate today = BusinessZone.today(clock);
        if (!plan.expectedBy().isAfter(today) || plan.expectedBy().isAfter(today.plusYears(MOST_YEARS))) {
            throw new ExpectedTooFar();
        }
        if (asked.isEmpty()
                || asked.size() > ApplicationService.MOST_CUSTOMERS
                || asked.stream().map(Asked::customer).distinct().count() < asked.size()) {
            throw new CustomersMistaken();
        }
        AllocationPolicy policy = policies.effectiveOn(today);
        Receiver applicant = facts.receiver(user.id()).orElseThrow(HolderNotEligible::new);
        Instant since = clock.instant().minus(Duration.ofDays(policy.pool().moveDays()));
        for (Asked one : asked) {
            int moves = facts.movesSince(one.customer(), since);
            MatchRule.hindrance(policy, facts.tierOf(one.customer()), applicant, moves)
                    .ifPresent(hindrance -> {
                        throw new MoveHindered(hindrance);
                    });
            if (interests.lasts(user.id(), one.customer())) {
                throw new ApplicantUnfit();
            }
        }
    }

    LocalDate dueFrom(Instant when) {
        return workingDays.plus(LocalDate.ofInstant(when, BusinessZone.ID), DAYS);
    }
}
