package com.keyuan.crm.tier;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows runs, and gives out what they stood on. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class TierRunReading {

    private final TierRunQueries queries;
    private final TierPolicies policies;
    private final Access access;
    private final AccessPolicy policy;
    private final Audit audit;

    public Slice<TierRunRow> list(CurrentUser user, @Nullable String after, int size) {
        access.require(user, Action.TIER_RUN_VIEW);
        return queries.rows(after, size);
    }

    public TierRunRow progress(CurrentUser user, TierRunId id) {
        access.require(user, Action.TIER_RUN_VIEW);
        return row(id);
    }

    public TierRunPage page(CurrentUser user, TierRunId id) {
        access.require(user, Action.TIER_RUN_VIEW);
        TierRunRow run = row(id);
        RecordFilter customers = policy.filter(user, Action.TIER_VIEW_OF_CUSTOMER);
        Map<Boolean, Long> moved = queries.movements(id, customers);
        return new TierRunPage(
                run,
                policies.findByVersion(run.policyVersion()).orElseThrow().by(run.method()),
                queries.counts(id, customers),
                moved.getOrDefault(true, 0L),
                moved.getOrDefault(false, 0L));
    }

    /** What the run says of the customers that the user sees. */
    public Slice<TierScoreRow> scores(
            CurrentUser user, TierRunId id, @Nullable Tier tier, @Nullable String after, int size) {
        access.require(user, Action.TIER_RUN_VIEW);
        return queries.scores(id, policy.filter(user, Action.TIER_VIEW_OF_CUSTOMER), tier, after, size);
    }

    /**
     * Gives out every customer's evidence or result, for recomputing; logged with the purpose.
     *
     * @param what evidence or results, for the log
     */
    @Transactional
    public void export(CurrentUser user, TierRunId id, String what, String purpose, Consumer<TierScoreRow> row) {
        access.require(user, Action.TIER_RUN_EXPORT);
        row(id);
        AtomicInteger rows = new AtomicInteger();
        queries.each(id, score -> {
            rows.incrementAndGet();
            row.accept(score);
        });
        audit.record(
                AuditKind.EXPORTED,
                user,
                new SourceRef("tier_run", id.value()),
                Changes.none().note("what", what).note("purpose", purpose).note("rows", rows.get()));
    }

    private TierRunRow row(TierRunId id) {
        return queries.row(id).orElseThrow(() -> new NotFound("tier_run", id));
    }
}
