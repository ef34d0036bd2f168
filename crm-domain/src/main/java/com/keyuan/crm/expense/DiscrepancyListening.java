package com.keyuan.crm.expense;

import com.keyuan.crm.verification.VisitNotConfirmed;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears of visits that the customer did not confirm, in the transaction of the call's result. */
@Service
@RequiredArgsConstructor
public class DiscrepancyListening {

    private final DiscrepancyDecisions decisions;
    private final DiscrepancyBooking discrepancies;

    /** What was paid for the trip is booked as the claimants' advance; what is not paid yet stops by itself. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(VisitNotConfirmed found) {
        decisions.tripOf(found.visit()).ifPresent(discrepancies::found);
    }
}
