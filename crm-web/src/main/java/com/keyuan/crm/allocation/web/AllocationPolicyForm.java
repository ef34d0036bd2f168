package com.keyuan.crm.allocation.web;

import com.keyuan.crm.allocation.AllocationPolicy;
import com.keyuan.crm.allocation.AllocationPolicy.PoolLimits;
import com.keyuan.crm.allocation.AllocationPolicy.Recycling;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.PersonId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A draft of the policy. */
@Getter
@Setter
class AllocationPolicyForm {

    /** The newest version when the form was opened. */
    private int seen;

    @NotNull private @Nullable LocalDate effectiveFrom;

    @NotNull private @Nullable Level fromA;

    @NotNull private @Nullable Level fromB;

    @NotNull private @Nullable Level fromC;

    @NotNull @Min(0) @Max(10000) private @Nullable Integer seniorA;

    @NotNull @Min(0) @Max(10000) private @Nullable Integer seniorB;

    @NotNull @Min(0) @Max(10000) private @Nullable Integer seniorC;

    @NotNull @Min(0) @Max(10000) private @Nullable Integer regularA;

    @NotNull @Min(0) @Max(10000) private @Nullable Integer regularB;

    @NotNull @Min(0) @Max(10000) private @Nullable Integer regularC;

    @NotNull @Min(0) @Max(10000) private @Nullable Integer newA;

    @NotNull @Min(0) @Max(10000) private @Nullable Integer newB;

    @NotNull @Min(0) @Max(10000) private @Nullable Integer newC;

    @NotNull @Min(0) @Max(1000) private @Nullable Integer claimsPerDay;

    @NotNull @Min(0) @Max(10000) private @Nullable Integer claimsInTotal;

    @NotNull @Min(1) @Max(3650) private @Nullable Integer claimDays;

    @NotNull @Min(0) @Max(3650) private @Nullable Integer lockOutDays;

    @NotNull @Min(1) @Max(100) private @Nullable Integer movesAtMost;

    @NotNull @Min(1) @Max(3650) private @Nullable Integer moveDays;

    @NotNull @Min(0) @Max(3650) private @Nullable Integer recycleA;

    @NotNull @Min(0) @Max(3650) private @Nullable Integer recycleB;

    @NotNull @Min(0) @Max(3650) private @Nullable Integer recycleC;

    @NotNull @Min(2) @Max(365) private @Nullable Integer firstWarning;

    @NotNull @Min(1) @Max(364) private @Nullable Integer lastWarning;

    @NotNull @Min(0) @Max(3650) private @Nullable Integer openOrderDays;

    @NotNull @Min(0) @Max(90) private @Nullable Integer undoDays;

    @Size(max = 400) private @Nullable String note;

    static AllocationPolicyForm from(AllocationPolicy policy, int newest, LocalDate today) {
        AllocationPolicyForm form = new AllocationPolicyForm();
        form.seen = newest;
        form.effectiveFrom = today;
        form.fromA = policy.from().get(Tier.A);
        form.fromB = policy.from().get(Tier.B);
        form.fromC = policy.from().get(Tier.C);
        form.room(policy);
        form.limits(policy.pool());
        form.recycling(policy.recycling());
        return form;
    }

    private void room(AllocationPolicy policy) {
        seniorA = policy.capacity(Level.SENIOR, Tier.A);
        seniorB = policy.capacity(Level.SENIOR, Tier.B);
        seniorC = policy.capacity(Level.SENIOR, Tier.C);
        regularA = policy.capacity(Level.REGULAR, Tier.A);
        regularB = policy.capacity(Level.REGULAR, Tier.B);
        regularC = policy.capacity(Level.REGULAR, Tier.C);
        newA = policy.capacity(Level.NEW, Tier.A);
        newB = policy.capacity(Level.NEW, Tier.B);
        newC = policy.capacity(Level.NEW, Tier.C);
    }

    private void limits(PoolLimits pool) {
        claimsPerDay = pool.claimsPerDay();
        claimsInTotal = pool.claimsInTotal();
        claimDays = pool.claimDays();
        lockOutDays = pool.lockOutDays();
        movesAtMost = pool.movesAtMost();
        moveDays = pool.moveDays();
    }

    private void recycling(Recycling recycling) {
        recycleA = recycling.days(Tier.A);
        recycleB = recycling.days(Tier.B);
        recycleC = recycling.days(Tier.C);
        firstWarning = recycling.firstWarning();
        lastWarning = recycling.lastWarning();
        openOrderDays = recycling.openOrderDays();
        undoDays = recycling.undoDays();
    }

    /** @throws com.keyuan.crm.allocation.AllocationPolicyUnsound when the numbers contradict each other */
    AllocationPolicy toPolicy(PersonId author, Instant now) {
        Map<Tier, Level> from = new EnumMap<>(Tier.class);
        from.put(Tier.A, Objects.requireNonNull(fromA));
        from.put(Tier.B, Objects.requireNonNull(fromB));
        from.put(Tier.C, Objects.requireNonNull(fromC));
        Map<Level, Map<Tier, Integer>> capacity = new EnumMap<>(Level.class);
        capacity.put(Level.SENIOR, tiers(seniorA, seniorB, seniorC));
        capacity.put(Level.REGULAR, tiers(regularA, regularB, regularC));
        capacity.put(Level.NEW, tiers(newA, newB, newC));
        return new AllocationPolicy(
                0,
                Objects.requireNonNull(effectiveFrom),
                from,
                capacity,
                new PoolLimits(
                        Objects.requireNonNull(claimsPerDay),
                        Objects.requireNonNull(claimsInTotal),
                        Objects.requireNonNull(claimDays),
                        Objects.requireNonNull(lockOutDays),
                        Objects.requireNonNull(movesAtMost),
                        Objects.requireNonNull(moveDays)),
                new Recycling(
                        tiers(recycleA, recycleB, recycleC),
                        Objects.requireNonNull(firstWarning),
                        Objects.requireNonNull(lastWarning),
                        Objects.requireNonNull(openOrderDays),
                        Objects.requireNonNull(undoDays)),
                note == null || note.isBlank() ? null : note,
                author,
                now);
    }

    private static Map<Tier, Integer> tiers(@Nullable Integer a, @Nullable Integer b, @Nullable Integer c) {
        Map<Tier, Integer> tiers = new EnumMap<>(Tier.class);
        tiers.put(Tier.A, Objects.requireNonNull(a));
        tiers.put(Tier.B, Objects.requireNonNull(b));
        tiers.put(Tier.C, Objects.requireNonNull(c));
        return tiers;
    }
}
