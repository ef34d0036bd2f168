package com.keyuan.crm.contract;

import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Holds a responsibility fast and the contract before it, in the order of whoever signs and ends contracts: so that no
 * answer opens another responsibility for a contract that is cancelled at the same moment.
 */
@Component
@RequiredArgsConstructor
class ResponsibilityHolding {

    private final Responsibilities responsibilities;
    private final Contracts contracts;
    private final Clock clock;

    Optional<Held> hold(ResponsibilityId id) {
        return responsibilities
                .contractOf(id)
                .flatMap(contracts::lock)
                .flatMap(contract ->
                        responsibilities.lock(id).map(found -> new Held(contract, found, BusinessZone.today(clock))));
    }

    /** What nobody else changes until the transaction ends. */
    record Held(Contract contract, ServiceResponsibility responsibility, LocalDate today) {

        /** Whether it can still be accepted, declined or given to somebody else. */
        boolean isOpen() {
            return contract.getState() != ContractState.CANCELLED
                    && responsibility.getState().isOpen()
                    && !responsibility.isOver(today);
        }
    }
}
