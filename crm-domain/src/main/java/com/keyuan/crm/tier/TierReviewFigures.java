package com.keyuan.crm.tier;

import com.keyuan.crm.customer.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of the review page.
 *
 * @param up how many proposals wait for the user and go up
 * @param down how many go down
 * @param overridden how many overrides end soon, or have ended and are proposed again
 * @param now customers of each tier that the user sees
 * @param into how many more each tier has once all is accepted
 * @param outOf how many leave it
 * @param misfits holders whose level would not suit the tier proposed
 * @param misfitting how many such customers
 * @param asOf the day of the newest run that proposed; null before the first
 * @param policyVersion of that run
 */
public record TierReviewFigures(
        long up,
        long down,
        long overridden,
        Map<Tier, Long> now,
        Map<Tier, Long> into,
        Map<Tier, Long> outOf,
        long misfitting,
        List<String> misfits,
        @Nullable LocalDate asOf,
        @Nullable Integer policyVersion) {

    public long waiting() {
        return up + down;
    }

    public long now(Tier tier) {
        return now.getOrDefault(tier, 0L);
    }

    public long into(Tier tier) {
        return into.getOrDefault(tier, 0L);
    }

    public long outOf(Tier tier) {
        return outOf.getOrDefault(tier, 0L);
    }

    /** How many the tier has once all that waits is accepted. */
    public long then(Tier tier) {
        return now(tier) + into(tier) - outOf(tier);
    }
}
