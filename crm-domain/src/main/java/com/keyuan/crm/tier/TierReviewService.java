package com.keyuan.crm.tier;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The word of a person on a proposed tier. The manager over the holder's department gives it; the director for customers
 * in the pool, and where no manager is over the department.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class TierReviewService {

    private final TierReviews reviews;
    private final CustomerTiers tiers;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Gives the customer the proposed tier.
     *
     * @throws TierReviewClosed when the proposal waits no more
     */
    public void accept(CurrentUser user, TierReviewId id) {
        access.require(user, Action.TIER_REVIEW_DECIDE, id.value());
        TierReview review = reviews.lock(id).orElseThrow(() -> new NotFound("tier_review", id));
        accept(user, review);
    }

    /**
     * Accepts many at once. Every one must be the user's to decide, or none is accepted; those that meanwhile wait no
     * more are passed over and counted.
     */
    public Batch acceptAll(CurrentUser user, Collection<TierReviewId> ids) {
        access.requireAll(
                user,
                Action.TIER_REVIEW_DECIDE,
                ids.stream().map(TierReviewId::value).toList());
        return each(ids, review -> accept(user, review));
    }

    /**
     * Leaves many the tier they have, until the day named; then what the policy says is proposed again. Every one must be
     * the user's to decide, or none is overridden; those that meanwhile wait no more are passed over and counted.
     *
     * @param reason why, at most 400 characters
     * @throws OverrideEndsWrongly when it would end today or before, or hold longer than two years
     */
    public Batch keepAll(CurrentUser user, Collection<TierReviewId> ids, String reason, LocalDate until) {
        access.requireAll(
                user,
                Action.TIER_REVIEW_DECIDE,
                ids.stream().map(TierReviewId::value).toList());
        return each(ids, review -> {
            review.keep(user.id(), reason, until, clock.instant());
            apply(user, review, Changes.none().note("reason", reason).note("until", until));
        });
    }

    private Batch each(Collection<TierReviewId> ids, Consumer<TierReview> decision) {
        Set<TierReviewId> distinct = Set.copyOf(ids);
        List<TierReview> waiting =
                reviews.lockAll(distinct).stream().filter(TierReview::isWaiting).toList();
        waiting.forEach(decision);
        return new Batch(waiting.size(), distinct.size() - waiting.size());
    }

    /**
     * Gives the customer another tier than proposed, or leaves it the old one, until the day named; then it is proposed
     * again.
     *
     * @param reason why, at most 400 characters
     * @throws TierReviewClosed when the proposal waits no more
     * @throws OverrideChangesNothing when the tier is the proposed one
     * @throws OverrideEndsWrongly when it would end today or before, or hold longer than two years
     */
    public void override(CurrentUser user, TierReviewId id, Tier instead, String reason, LocalDate until) {
        access.require(user, Action.TIER_REVIEW_DECIDE, id.value());
        TierReview review = reviews.lock(id).orElseThrow(() -> new NotFound("tier_review", id));
        review.override(user.id(), instead, reason, until, clock.instant());
        apply(user, review, Changes.none().note("reason", reason).note("until", until));
    }

    private void accept(CurrentUser user, TierReview review) {
        review.accept(user.id(), clock.instant());
        apply(user, review, Changes.none());
    }

    private void apply(CurrentUser user, TierReview review, Changes details) {
        Tier tier = Objects.requireNonNull(review.getDecidedTier());
        LocalDate on = Objects.requireNonNull(review.getDecidedOn());
        reviews.save(review);
        tiers.set(review.getCustomer(), tier, on);
        audit.record(
                AuditKind.APPROVED,
                user,
                new SourceRef("customer", review.getCustomer().value()),
                details.field("tier", review.getFromTier(), tier)
                        .note("proposed", review.getToTier())
                        .note("review", review.getId()));
        if (tier != review.getFromTier()) {
            events.publishEvent(
                    new TierChanged(review.getCustomer(), review.getFromTier(), tier, review.getId(), user.id(), on));
        }
    }

    /**
     * What became of a batch.
     *
     * @param decided how many took effect
     * @param closed how many waited no more
     */
    public record Batch(int decided, int closed) {}
}
