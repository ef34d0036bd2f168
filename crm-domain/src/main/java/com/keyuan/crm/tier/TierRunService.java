package com.keyuan.crm.tier;

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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for runs: by a person on demand, by the night. */
@Service
@Transactional
@RequiredArgsConstructor
public class TierRunService {

    private final TierRuns runs;
    private final TierPolicies policies;
    private final TierProgress progress;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Asks for a run; it is executed after this transaction.
     *
     * @param id made with the form: sending it twice asks once
     * @param method to judge by; null: that of the policy in force on the day
     * @param proposing whether it shall make proposals, or only show
     * @throws TierRunByOtherMethod when it shall propose by another method than the policy's
     * @throws TierRunInFuture when as of a day to come
     * @throws TierRunTooOld when it shall propose as of a day before that of the newest proposals
     */
    public void request(
            CurrentUser user, TierRunId id, LocalDate asOf, TierPolicy.@Nullable Method method, boolean proposing) {
        access.require(user, Action.TIER_RUN_START);
        if (runs.findById(id).isPresent()) {
            return;
        }
        if (asOf.isAfter(BusinessZone.today(clock)) || asOf.isBefore(LocalDate.EPOCH)) {
            throw new TierRunInFuture();
        }
        if (proposing && runs.lastProposed().filter(asOf::isBefore).isPresent()) {
            throw new TierRunTooOld();
        }
        TierPolicy policy = policies.effectiveOn(asOf);
        if (proposing && method != null && method != policy.method()) {
            throw new TierRunByOtherMethod();
        }
        TierPolicy judging = method == null ? policy : policy.by(method);
        runs.save(new TierRun(id, asOf, judging, TierRun.Occasion.DEMAND, proposing, user.id(), clock.instant()));
        audit.record(
                AuditKind.CREATED,
                user,
                new SourceRef("tier_run", id.value()),
                Changes.none()
                        .note("asOf", asOf)
                        .note("method", judging.method())
                        .note("proposing", proposing));
        events.publishEvent(new TierRunRequested(id));
    }

    /**
     * The night's run as of yesterday, the last whole day; the same one when asked again.
     *
     * @return empty when that day is done already
     */
    public Optional<TierRunId> nightly() {
        LocalDate asOf = BusinessZone.today(clock).minusDays(1);
        runs.oneNightAtATime();
        Optional<TierRun> before = runs.findNightly(asOf);
        if (before.isPresent()) {
            return before.filter(run -> !run.isFinished()).map(TierRun::getId);
        }
        TierRunId id = TierRunId.next();
        TierPolicy policy = policies.effectiveOn(asOf);
        boolean proposing = runs.lastProposed().filter(asOf::isBefore).isEmpty();
        runs.save(new TierRun(id, asOf, policy, TierRun.Occasion.NIGHTLY, proposing, null, clock.instant()));
        return Optional.of(id);
    }

    /** Notes that a run did not come to its end; nothing of it is there. */
    public void failed(TierRunId id, String reference) {
        progress.failed(id, reference);
    }
}
