package com.keyuan.crm.trust;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for runs: by a person on demand, by the night. */
@Service
@Transactional
@RequiredArgsConstructor
public class TrustRunService {

    private final TrustRuns runs;
    private final TrustPolicies policies;
    private final TrustProgress progress;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Asks for a run; it is executed after this transaction. As of today it says how things stand, as of an earlier day
     * it only looks back.
     *
     * @param id made with the form: sending it twice asks once
     * @throws TrustRunInFuture when as of a day to come
     */
    public void request(CurrentUser user, TrustRunId id, LocalDate asOf) {
        access.require(user, Action.TRUST_RUN_START);
        if (runs.findById(id).isPresent()) {
            return;
        }
        LocalDate today = BusinessZone.today(clock);
        if (asOf.isAfter(today) || asOf.isBefore(LocalDate.EPOCH)) {
            throw new TrustRunInFuture();
        }
        boolean counting = asOf.equals(today);
        runs.save(new TrustRun(
                id, asOf, policies.effectiveOn(asOf), TrustRun.Occasion.DEMAND, counting, user.id(), clock.instant()));
        audit.record(
                AuditKind.CREATED,
                user,
                new SourceRef("trust_run", id.value()),
                Changes.none().note("asOf", asOf).note("counting", counting));
        events.publishEvent(new TrustRunRequested(id));
    }

    /** Many customers changed hands at once: asks, for nobody in particular, how things stand now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void afterMoves() {
        LocalDate today = BusinessZone.today(clock);
        TrustRunId id = TrustRunId.next();
        runs.save(new TrustRun(
                id, today, policies.effectiveOn(today), TrustRun.Occasion.DEMAND, true, null, clock.instant()));
        events.publishEvent(new TrustRunRequested(id));
    }

    /**
     * The night's run as of yesterday, the last whole day; the same one when asked again.
     *
     * @return empty when that day is done already
     */
    public Optional<TrustRunId> nightly() {
        LocalDate asOf = BusinessZone.today(clock).minusDays(1);
        runs.oneNightAtATime();
        Optional<TrustRun> before = runs.findNightly(asOf);
        if (before.isPresent()) {
            return before.filter(run -> !run.isFinished()).map(TrustRun::getId);
        }
        TrustRunId id = TrustRunId.next();
        runs.save(new TrustRun(
                id, asOf, policies.effectiveOn(asOf), TrustRun.Occasion.NIGHTLY, true, null, clock.instant()));
        return Optional.of(id);
    }

    /** Notes that a run did not come to its end; nothing of it is there. */
    public void failed(TrustRunId id, String reference) {
        progress.failed(id, reference);
    }
}
