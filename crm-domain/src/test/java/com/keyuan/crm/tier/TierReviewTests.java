package com.keyuan.crm.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TestClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TierReviewTests {

    private static final Instant NOW = TestClock.BEGINNING;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private final PersonId manager = PersonId.next();

    @Test
    void takesOneWordOnly() {
        TierReview review = proposal();

        review.accept(manager, NOW);

        assertThat(review.getState()).isEqualTo(TierReview.State.ACCEPTED);
        assertThat(review.getDecidedTier()).isEqualTo(Tier.A);
        assertThat(review.getDecidedOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> review.accept(manager, NOW)).isInstanceOf(TierReviewClosed.class);
        assertThatThrownBy(() -> review.override(manager, Tier.B, "再看看", TODAY.plusDays(30), NOW))
                .isInstanceOf(TierReviewClosed.class);
    }

    @Test
    void isOverriddenWithAnotherTierUntilADayToCome() {
        TierReview review = proposal();

        assertThatThrownBy(() -> review.override(manager, Tier.A, "同意", TODAY.plusDays(30), NOW))
                .isInstanceOf(OverrideChangesNothing.class);
        assertThatThrownBy(() -> review.override(manager, Tier.B, "再看看", TODAY, NOW))
                .isInstanceOf(OverrideEndsWrongly.class);
        assertThatThrownBy(() -> review.override(manager, Tier.B, "再看看", TODAY.plusDays(732), NOW))
                .isInstanceOf(OverrideEndsWrongly.class);
        assertThat(review.isWaiting()).isTrue();

        review.override(manager, Tier.B, "再看看", TODAY.plusDays(1), NOW);

        assertThat(review.getState()).isEqualTo(TierReview.State.OVERRIDDEN);
        assertThat(review.getDecidedTier()).isEqualTo(Tier.B);
    }

    @Test
    void keepsTheTierThatTheCustomerHas() {
        TierReview review = proposal();
        TierReview first = new TierReview(
                TierReviewId.next(), CustomerId.next(), run(), null, Tier.B, new BigDecimal("50.00"), BigDecimal.TEN);

        review.keep(manager, "下季度再看", TODAY.plusDays(90), NOW);
        first.keep(manager, "下季度再看", TODAY.plusDays(90), NOW);

        assertThat(review.getDecidedTier()).isEqualTo(Tier.B);
        assertThat(review.getOverrideUntil()).isEqualTo(TODAY.plusDays(90));
        assertThat(first.getDecidedTier()).isEqualTo(Tier.C);
        assertThatThrownBy(() -> review.keep(manager, "再来", TODAY.plusDays(90), NOW))
                .isInstanceOf(TierReviewClosed.class);
    }

    private static TierRun run() {
        return new TierRun(TierRunId.next(), TODAY, TierFixture.policyV1(), TierRun.Occasion.DEMAND, true, null, NOW);
    }

    private static TierReview proposal() {
        return new TierReview(
                TierReviewId.next(), CustomerId.next(), run(), Tier.B, Tier.A, new BigDecimal("76.40"), BigDecimal.TEN);
    }
}
