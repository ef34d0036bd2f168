package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes over all held customers once a night, whole or not at all, in one transaction. A night that was killed leaves
 * nothing and is gone over again; one that is done is never gone over twice, whichever node tries.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class RecyclingExecution {

    private final RecyclingCalculation calculation;
    private final AllocationPolicies policies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @return whether it was done now; not when this night was done before */
    public boolean nightly() {
        calculation.oneAtATime();
        LocalDate night = BusinessZone.today(clock);
        if (calculation.isDone(night)) {
            return false;
        }
        List<CustomerId> fallen =
                calculation.execute(RecyclingRunId.next(), policies.effectiveOn(night), night, clock.instant());
        if (!fallen.isEmpty()) {
            events.publishEvent(new HoldersMoved(fallen));
        }
        return true;
    }
}
