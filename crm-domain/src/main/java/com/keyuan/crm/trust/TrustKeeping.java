package com.keyuan.crm.trust;

import com.keyuan.crm.allocation.HolderChanged;
import com.keyuan.crm.allocation.HoldersMoved;
import com.keyuan.crm.customer.CompletenessTaken;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.InteractionId;
import com.keyuan.crm.interaction.InteractionRecorded;
import com.keyuan.crm.order.OrderCorrected;
import com.keyuan.crm.order.OrderRecorded;
import com.keyuan.crm.service.ServiceCaseDone;
import com.keyuan.crm.service.ServiceCaseReopened;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.trip.VisitLogged;
import com.keyuan.crm.trip.VisitVerified;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the score of a customer in step with what happens to it. What a transaction touched is taken anew once, together,
 * just before it commits: right within the same request, and one statement for a move of a thousand customers.
 */
@Service
@RequiredArgsConstructor
public class TrustKeeping {

    /** So many that going over everybody is the shorter way. */
    private static final int MANY = 2_000;

    private final TrustCalculation calculation;
    private final TrustPolicies policies;
    private final TrustAlerting alerting;
    private final TrustRunService runs;
    private final Clock clock;

    @EventListener
    void on(InteractionRecorded event) {
        touched(event.customer()).interactions.add(event.id());
    }

    @EventListener
    void on(OrderRecorded event) {
        touched(event.customer());
    }

    @EventListener
    void on(OrderCorrected event) {
        touched(event.customer());
    }

    @EventListener
    void on(VisitLogged event) {
        touched(event.customer());
    }

    @EventListener
    void on(VisitVerified event) {
        touched(event.customer());
    }

    @EventListener
    void on(ServiceCaseDone event) {
        touched(event.customer());
    }

    @EventListener
    void on(ServiceCaseReopened event) {
        touched(event.customer());
    }

    @EventListener
    void on(HolderChanged event) {
        touched(event.customer());
    }

    /** A whole night's moves are followed by a run of their own, once they are committed. */
    @EventListener
    void on(HoldersMoved event) {
        if (event.customers().size() > MANY) {
            runs.afterMoves();
        } else {
            event.customers().forEach(this::touched);
        }
    }

    @EventListener
    void on(CompletenessTaken event) {
        touched(event.customer());
    }

    private Touched touched(CustomerId customer) {
        Touched touched = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Touched.class::isInstance)
                .map(Touched.class::cast)
                .findFirst()
                .orElseGet(this::begin);
        touched.customers.add(customer);
        return touched;
    }

    private Touched begin() {
        Touched touched = new Touched();
        TransactionSynchronizationManager.registerSynchronization(touched);
        return touched;
    }

    /** Takes the score of these customers anew, with all that the running transaction has written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(Collection<CustomerId> customers) {
        LocalDate today = BusinessZone.today(clock);
        TrustPolicy policy = policies.effectiveOn(today);
        calculation.refresh(customers, policy, today, clock.instant());
        alerting.of(customers, policy, clock.instant());
    }

    /** What the present transaction touched; in one order, so that two transactions never wait for each other. */
    private final class Touched implements TransactionSynchronization {

        private final Set<CustomerId> customers = new TreeSet<>(Comparator.comparing(CustomerId::toString));
        private final Set<InteractionId> interactions = new HashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            refresh(customers);
            interactions.forEach(interaction -> alerting.only(interaction, clock.instant()));
        }
    }
}
