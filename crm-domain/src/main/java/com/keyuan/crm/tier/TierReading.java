package com.keyuan.crm.tier;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows proposals, decisions and reasons to those who may see them. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class TierReading {

    private final TierReviewQueries queries;
    private final TierReports reports;
    private final Access access;
    private final AccessPolicy policy;
    private final Audit audit;
    private final Clock clock;

    public Slice<TierReviewRow> reviews(CurrentUser user, TierReviewFilter filter, @Nullable String after, int size) {
        access.require(user, Action.TIER_REVIEW_LIST);
        return queries.rows(
                seen(user, filter),
                policy.filter(user, Action.TIER_REVIEW_DECIDE),
                filter,
                BusinessZone.today(clock),
                after,
                size);
    }

    private RecordFilter seen(CurrentUser user, TierReviewFilter filter) {
        boolean own = filter.view() == TierReviewQueries.View.WAITING && !filter.everything();
        return policy.filter(user, own ? Action.TIER_REVIEW_DECIDE : Action.TIER_REVIEW_VIEW);
    }

    /** Who holds the customers of the proposals that wait for the user. */
    public List<TierReviewQueries.Holder> holders(CurrentUser user, boolean everything) {
        access.require(user, Action.TIER_REVIEW_LIST);
        return queries.holders(policy.filter(user, everything ? Action.TIER_REVIEW_VIEW : Action.TIER_REVIEW_DECIDE));
    }

    /** What is about to be decided together; every one must be the user's to decide. */
    public List<TierReviewRow> chosen(CurrentUser user, Collection<TierReviewId> ids) {
        access.requireAll(
                user,
                Action.TIER_REVIEW_DECIDE,
                ids.stream().map(TierReviewId::value).toList());
        return queries.chosen(ids, policy.filter(user, Action.TIER_REVIEW_DECIDE));
    }

    /** Gives the list out as it is shown, one row after the other; logged with the purpose. */
    @Transactional
    public void export(CurrentUser user, TierReviewFilter filter, String purpose, Consumer<TierReviewRow> row) {
        access.require(user, Action.TIER_REVIEW_EXPORT);
        AtomicInteger rows = new AtomicInteger();
        queries.each(
                seen(user, filter),
                policy.filter(user, Action.TIER_REVIEW_DECIDE),
                filter,
                BusinessZone.today(clock),
                one -> {
                    rows.incrementAndGet();
                    row.accept(one);
                });
        audit.record(
                AuditKind.EXPORTED,
                user,
                null,
                Changes.none()
                        .note("what", "tier_review")
                        .note("purpose", purpose)
                        .note("rows", rows.get()));
    }

    public TierReviewFigures figures(CurrentUser user) {
        access.require(user, Action.TIER_REVIEW_LIST);
        return queries.figures(
                policy.filter(user, Action.TIER_VIEW_OF_CUSTOMER),
                policy.filter(user, Action.TIER_REVIEW_DECIDE),
                BusinessZone.today(clock));
    }

    public TierReviewPage review(CurrentUser user, TierReviewId id) {
        access.require(user, Action.TIER_REVIEW_VIEW, id.value());
        TierReviewRow row = queries.row(id, policy.filter(user, Action.TIER_REVIEW_DECIDE))
                .orElseThrow(() -> new NotFound("tier_review", id));
        return new TierReviewPage(row, queries.why(id).orElse(null));
    }

    /** The panel of a customer's page. */
    public TierStory story(CurrentUser user, CustomerId customer) {
        access.require(user, Action.TIER_VIEW_OF_CUSTOMER, customer.value());
        return new TierStory(
                queries.standing(customer).orElseThrow(() -> new NotFound("customer", customer)),
                queries.latest(customer).orElse(null),
                queries.points(customer),
                queries.history(customer, policy.filter(user, Action.TIER_REVIEW_DECIDE)));
    }

    /** How the tiers of the customers that the user sees stood month by month, the oldest first. */
    public List<TierMonth> trend(CurrentUser user) {
        access.require(user, Action.TIER_TREND);
        return reports.months(policy.filter(user, Action.TIER_VIEW_OF_CUSTOMER), BusinessZone.today(clock));
    }

    /** Who overrode the policy, how often, and how it turned out. */
    public TierOverrides overrides(CurrentUser user) {
        access.require(user, Action.TIER_TREND);
        RecordFilter seen = policy.filter(user, Action.TIER_REVIEW_VIEW);
        return new TierOverrides(reports.deciders(seen), reports.overrides(seen));
    }
}
