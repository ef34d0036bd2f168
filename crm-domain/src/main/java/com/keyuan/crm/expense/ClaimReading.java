package com.keyuan.crm.expense;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.trip.TripId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims as people look at them. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ClaimReading {

    private static final int PAGE = 40;

    private final Access access;
    private final AccessPolicy policy;
    private final ClaimQueries claims;
    private final ClaimedTrips trips;
    private final ReimbursementPolicies policies;
    private final ExpenseOverrides overrides;
    private final Gates gates;
    private final OwnPaperCheck ownPaper;

    /** The claims that the user may see, newest first. */
    public Slice<ClaimRow> list(CurrentUser user, ClaimFilter filter, @Nullable String after) {
        access.require(user, Action.CLAIM_LIST);
        return claims.rows(policy.filter(user, Action.CLAIM_VIEW), filter, after, PAGE);
    }

    /** How many of them are in each state. */
    public List<ClaimQueries.StateTotal> totals(CurrentUser user) {
        access.require(user, Action.CLAIM_LIST);
        return claims.totals(policy.filter(user, Action.CLAIM_VIEW));
    }

    /** The user's claim on the trip, if they have begun one. */
    public Optional<ExpenseClaimId> ownClaim(CurrentUser user, TripId trip) {
        access.require(user, Action.CLAIM_CREATE, trip.value());
        return claims.claimOf(trip, user.id());
    }

    public ClaimQueries.TripHead trip(CurrentUser user, TripId trip) {
        access.require(user, Action.CLAIM_CREATE, trip.value());
        return claims.tripHead(trip).orElseThrow(() -> new NotFound("trip", trip));
    }

    /** @throws NotFound when there is no such claim */
    public ClaimPage page(CurrentUser user, ExpenseClaimId id) {
        access.require(user, Action.CLAIM_VIEW, id.value());
        ClaimHead head = claims.head(id).orElseThrow(() -> new NotFound("expense_claim", id));
        ClaimedTrip trip = trips.find(head.trip()).orElseThrow(() -> new NotFound("trip", head.trip()));
        boolean own = user.isSelf(head.claimant());
        boolean finance = access.allows(user, Action.CLAIM_CLEAR, id.value());
        OwnPaperRule.Objection objection =
                finance ? ownPaper.objection(user.id(), head.claimant(), trip).orElse(null) : null;
        return new ClaimPage(
                head,
                withLimits(claims.lines(id)),
                trip.report(),
                gates.today().judge(Gates.facts(head, trip, overrides.ofClaims(List.of(id.value())))),
                claims.moves(id),
                VersionDifference.between(claims.versions(id)),
                claims.overrides(id),
                claims.payments(id),
                claims.customersOf(head.trip()),
                own || finance ? claims.openAdvances(head.claimant()) : Money.ZERO,
                objection,
                new ClaimPage.Rights(
                        own && head.state() == ClaimState.DRAFT,
                        own && head.state() == ClaimState.REJECTED,
                        finance && objection == null,
                        head.state() == ClaimState.SUBMITTED
                                && access.allows(user, Action.CLAIM_OVERRIDE, id.value())));
    }

    /** What the policy gives for a line with this category and place. */
    public LimitHint hint(CurrentUser user, LineCategory category, @Nullable String city, int days) {
        access.require(user, Action.EXPENSE_POLICY_VIEW);
        CityClass cityClass = policies.cityClasses().of(city);
        Money perDay = policies.current().limits().rate(category, cityClass);
        int counted = category.spansDays() ? Math.min(Math.max(days, 1), 366) : 1;
        return new LimitHint(
                category,
                cityClass,
                perDay,
                perDay == null ? null : new Money(perDay.amount().multiply(BigDecimal.valueOf(counted))));
    }

    private List<ClaimLineRow> withLimits(List<ClaimLineRow> lines) {
        Map<ExpenseLineId, Money> over = policies.current()
                .limits()
                .over(lines.stream().map(ClaimLineRow::spent).toList());
        return lines.stream().map(line -> line.over(over.get(line.id()))).toList();
    }
}
