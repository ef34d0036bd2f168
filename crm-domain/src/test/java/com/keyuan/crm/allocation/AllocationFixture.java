package com.keyuan.crm.allocation;

import com.keyuan.crm.allocation.AllocationPolicy.PoolLimits;
import com.keyuan.crm.allocation.AllocationPolicy.Recycling;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The policy that the product comes with, and people who receive customers. */
public final class AllocationFixture {

    private AllocationFixture() {}

    public static AllocationPolicy policyV1() {
        return new AllocationPolicy(
                1,
                LocalDate.EPOCH,
                Map.of(Tier.A, Level.SENIOR, Tier.B, Level.REGULAR, Tier.C, Level.NEW),
                Map.of(
                        Level.SENIOR, tiers(30, 60, 60),
                        Level.REGULAR, tiers(0, 60, 120),
                        Level.NEW, tiers(0, 10, 120)),
                new PoolLimits(5, 50, 365, 90, 2, 90),
                new Recycling(tiers(30, 45, 60), 7, 1, 90, 7),
                null,
                null,
                Instant.EPOCH);
    }

    public static Map<Tier, Integer> tiers(int a, int b, int c) {
        return Map.of(Tier.A, a, Tier.B, b, Tier.C, c);
    }

    static Receiver holding(@Nullable Level level, int a, int b, int c) {
        return new Receiver(PersonId.next(), level, tiers(a, b, c));
    }
}
