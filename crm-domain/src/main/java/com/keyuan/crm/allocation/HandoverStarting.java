package com.keyuan.crm.allocation;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A move from hand to hand begins a handover and ends the one that ran, in the transaction of the move. */
@Component
@RequiredArgsConstructor
class HandoverStarting {

    /** Out of the pool, for how long whoever held the customer last still has something to hand over. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final Handovers handovers;
    private final Allocations allocations;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @EventListener
    void on(HolderChanged change) {
        overtake(List.of(change.customer()));
        if (!HandoverRule.concerns(change.reason())) {
            return;
        }
        allocations
                .findOpen(change.customer())
                .ifPresent(holding -> former(change, holding).ifPresent(from -> begin(holding, from)));
    }

    /** Many fell to the pool, or were given back from it. */
    @EventListener
    void on(HoldersMoved moved) {
        overtake(moved.customers());
    }

    private Optional<PersonId> former(HolderChanged change, Allocation holding) {
        if (change.before() != null) {
            return Optional.of(change.before());
        }
        Instant since = clock.instant().minus(REMEMBERED);
        return handovers.formerHolder(change.customer(), holding.getHolder(), since);
    }

    private void begin(Allocation holding, PersonId from) {
        Handover begun = handovers.save(new Handover(HandoverId.next(), holding, from));
        audit.record(
                AuditKind.CREATED,
                null,
                begun.ref(),
                Changes.none()
                        .note("customer", begun.getCustomer())
                        .note("from", from)
                        .note("to", begun.getTo()));
    }

    private void overtake(Collection<CustomerId> customers) {
        handovers.lockOvertaken(customers).forEach(running -> {
            running.overtake(clock.instant());
            handovers.save(running);
            audit.changed(
                    null, running.ref(), Changes.none().field("state", HandoverState.RUNNING, HandoverState.OVERTAKEN));
            events.publishEvent(new AllocationNoticeSettled(running.ref(), null));
        });
    }
}
