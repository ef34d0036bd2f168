package com.keyuan.crm.tier;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Executes a run, whole or not at all, in one transaction: scores of everybody, then proposals. Killed in the middle it
 * leaves nothing and is executed again; finished it is never executed a second time, whichever node tries.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class TierRunExecution {

    /** Nightly scores are kept this long; of older ones the last of each month stays. */
    static final int DAYS_KEPT = 35;

    private final TierRuns runs;
    private final TierPolicies policies;
    private final TierCalculation calculation;
    private final TierProgress progress;
    private final CustomerTiers tiers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @return whether it was executed now; not when it is finished or another node works on it */
    public boolean execute(TierRunId id) {
        // locked before it is read at all, so that what another node has finished is seen
        Optional<TierRun> free = runs.lockIfFree(id).filter(run -> !run.isFinished());
        if (free.isEmpty() && runs.findById(id).isEmpty()) {
            throw new NotFound("tier_run", id);
        }
        free.ifPresent(this::execute);
        return free.isPresent();
    }

    private void execute(TierRun run) {
        calculation.oneRunAtATime();
        Instant began = clock.instant();
        TierPolicy policy = policies.findByVersion(run.getPolicyVersion())
                .map(version -> version.by(run.getMethod()))
                .orElseThrow(() -> new NotFound("tier_policy", run.getPolicyVersion()));
        progress.reached(run.getId(), TierProgress.Step.SCORES);
        int customers = calculation.store(run, policy);
        Optional<TierRunId> earlier = calculation.earlierThan(run);
        if (run.isProposing()) {
            propose(run, policy, began);
        }
        if (run.getOccasion() == TierRun.Occasion.NIGHTLY) {
            calculation.thin(run.getAsOf().minusDays(DAYS_KEPT));
        }
        run.finish(customers, earlier.orElse(null), began, clock.instant());
        runs.save(run);
    }

    private void propose(TierRun run, TierPolicy policy, Instant began) {
        progress.reached(run.getId(), TierProgress.Step.PROPOSALS);
        calculation.close(run.getId());
        calculation.refresh(run.getId());
        calculation.propose(run.getId(), began);
        if (policy.autoAccept()) {
            progress.reached(run.getId(), TierProgress.Step.EFFECT);
            acceptAll();
        }
    }

    private void acceptAll() {
        LocalDate today = BusinessZone.today(clock);
        for (TierCalculation.Applied applied : calculation.acceptWaiting(clock.instant(), today)) {
            tiers.set(applied.customer(), applied.to(), today);
            audit.record(
                    AuditKind.CHANGED,
                    null,
                    new SourceRef("customer", applied.customer().value()),
                    Changes.none().field("tier", applied.from(), applied.to()).note("review", applied.review()));
            events.publishEvent(
                    new TierChanged(applied.customer(), applied.from(), applied.to(), applied.review(), null, today));
        }
    }
}
