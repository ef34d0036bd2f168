package com.keyuan.crm.tier;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.util.List;
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
    private final Clock clock;

    /** @param everything what the user sees rather than only what the user decides */
    public Slice<TierReviewRow> reviews(
            CurrentUser user, TierReviewQueries.View view, boolean everything, @Nullable String after, int size) {
        access.require(user, Action.TIER_REVIEW_LIST);
        boolean own = view == TierReviewQueries.View.WAITING && !everything;
        RecordFilter decided = policy.filter(user, Action.TIER_REVIEW_DECIDE);
        RecordFilter seen = own ? decided : policy.filter(user, Action.TIER_REVIEW_VIEW);
        return queries.rows(seen, decided, view, BusinessZone.today(clock), after, size);
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
