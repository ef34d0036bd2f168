package com.keyuan.crm.verification;

import com.keyuan.crm.trip.VisitId;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Which visits without a trip are verified: a share of them, decided by the visit's id alone, so that nobody can
 * choose, and asking again gives the same answer.
 */
public final class SampleRule {

    private static final BigDecimal BUCKETS = BigDecimal.valueOf(10_000);

    private SampleRule() {}

    /** @param share 0 (none) to 1 (all) */
    public static boolean takes(VisitId visit, BigDecimal share) {
        return bucket(visit.value()) < share.multiply(BUCKETS).intValue();
    }

    private static int bucket(UUID id) {
        // Stafford's variant 13 of the 64-bit finaliser of MurmurHash3: the random bits of the id, evenly spread
        long mixed = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), BUCKETS.longValue());
    }
}
