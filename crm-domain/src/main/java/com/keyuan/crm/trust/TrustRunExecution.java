package com.keyuan.crm.trust;

import com.keyuan.crm.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Executes a run, whole or not at all, in one transaction: scores of everybody, then alerts. Killed in the middle it
 * leaves nothing and is executed again; finished it is never executed a second time, whichever node tries.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class TrustRunExecution {

    /** Nightly scores are kept this long; of older ones the last of each month stays. */
    static final int DAYS_KEPT = 35;

    private final TrustRuns runs;
    private final TrustPolicies policies;
    private final TrustCalculation calculation;
    private final TrustAlerting alerting;
    private final TrustProgress progress;
    private final Clock clock;

    /** @return whether it was executed now; not when it is finished or another node works on it */
    public boolean execute(TrustRunId id) {
        // locked before it is read at all, so that what another node has finished is seen
        Optional<TrustRun> free = runs.lockIfFree(id).filter(run -> !run.isFinished());
        if (free.isEmpty() && runs.findById(id).isEmpty()) {
            throw new NotFound("trust_run", id);
        }
        free.ifPresent(this::execute);
        return free.isPresent();
    }

    private void execute(TrustRun run) {
        calculation.oneRunAtATime();
        Instant began = clock.instant();
        TrustPolicy policy = policies.findByVersion(run.getPolicyVersion())
                .orElseThrow(() -> new NotFound("trust_policy", run.getPolicyVersion()));
        progress.reached(run.getId(), TrustProgress.Step.SCORES);
        int customers = calculation.store(run, policy, began);
        run.finish(customers, began, clock.instant());
        runs.saveAndFlush(run);
        if (run.isCounting()) {
            progress.reached(run.getId(), TrustProgress.Step.ALERTS);
            calculation.supersede(run);
            alerting.everybody(policy, clock.instant());
        }
        if (run.getOccasion() == TrustRun.Occasion.NIGHTLY) {
            calculation.thin(run.getAsOf().minusDays(DAYS_KEPT));
        }
    }
}
