package com.keyuan.crm.trust;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
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
public class TrustRunReading {

    private final TrustRunQueries queries;
    private final TrustPolicies policies;
    private final Access access;
    private final AccessPolicy policy;
    private final Audit audit;

    public Slice<TrustRunRow> list(CurrentUser user, @Nullable String after, int size) {
        access.require(user, Action.TRUST_RUN_VIEW);
        return queries.rows(after, size);
    }

    public TrustRunRow progress(CurrentUser user, TrustRunId id) {
        access.require(user, Action.TRUST_RUN_VIEW);
        return row(id);
    }

    public TrustRunPage page(CurrentUser user, TrustRunId id) {
        access.require(user, Action.TRUST_RUN_VIEW);
        TrustRunRow run = row(id);
        RecordFilter customers = policy.filter(user, Action.TRUST_VIEW_OF_CUSTOMER);
        return new TrustRunPage(
                run, policies.findByVersion(run.policyVersion()).orElseThrow(), queries.counts(id, customers));
    }

    /** What the run says of the customers that the user sees. */
    public Slice<TrustScoreRow> scores(
            CurrentUser user, TrustRunId id, @Nullable TrustVerdict verdict, @Nullable String after, int size) {
        access.require(user, Action.TRUST_RUN_VIEW);
        return queries.scores(id, policy.filter(user, Action.TRUST_VIEW_OF_CUSTOMER), verdict, after, size);
    }

    /**
     * Gives out every customer's evidence or result, for recomputing; logged with the purpose.
     *
     * @param what evidence or results, for the log
     */
    @Transactional
    public void export(CurrentUser user, TrustRunId id, String what, String purpose, Consumer<TrustScoreRow> row) {
        access.require(user, Action.TRUST_RUN_EXPORT);
        row(id);
        AtomicInteger rows = new AtomicInteger();
        queries.each(id, score -> {
            rows.incrementAndGet();
            row.accept(score);
        });
        audit.record(
                AuditKind.EXPORTED,
                user,
                new SourceRef("trust_run", id.value()),
                Changes.none().note("what", what).note("purpose", purpose).note("rows", rows.get()));
    }

    private TrustRunRow row(TrustRunId id) {
        return queries.row(id).orElseThrow(() -> new NotFound("trust_run", id));
    }
}
