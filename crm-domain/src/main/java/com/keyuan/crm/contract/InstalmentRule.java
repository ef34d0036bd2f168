package com.keyuan.crm.contract;

import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plan of instalments comes to the amount of its contract, to the fen; each part is above nothing and no earlier
 * than the one before. */
public final class InstalmentRule {

    public static final int MOST = 60;

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private InstalmentRule() {}

    /** What can be wrong with a plan. */
    public enum Problem {
        NONE_AT_ALL,
        TOO_MANY,
        NOT_POSITIVE,
        OUT_OF_TIME,
        NOT_IN_ORDER,
        SAME_TWICE,
        TOO_LITTLE,
        TOO_MUCH
    }

    /** @param detail which instalment, from 1 on, or by how much the sum is off */
    public record Finding(Problem problem, Object detail) {}

    /** The first thing that is wrong; empty where the plan holds. */
    public static Optional<Finding> check(Money amount, List<Instalment> plan) {
        if (plan.isEmpty()) {
            return Optional.of(new Finding(Problem.NONE_AT_ALL, 0));
        }
        if (plan.size() > MOST) {
            return Optional.of(new Finding(Problem.TOO_MANY, MOST));
        }
        return parts(plan).or(() -> sum(amount, plan));
    }

    private static Optional<Finding> parts(List<Instalment> plan) {
        Set<InstalmentId> known = new HashSet<>();
        LocalDate before = EARLIEST;
        for (int i = 0; i < plan.size(); i++) {
            Problem problem = part(plan.get(i), before, known);
            if (problem != null) {
                return Optional.of(new Finding(problem, i + 1));
            }
            before = plan.get(i).dueOn();
        }
        return Optional.empty();
    }

    private static @Nullable Problem part(Instalment one, LocalDate before, Set<InstalmentId> known) {
        if (!one.amount().isPositive()) {
            return Problem.NOT_POSITIVE;
        }
        if (isOutOfTime(one.dueOn())) {
            return Problem.OUT_OF_TIME;
        }
        if (one.dueOn().isBefore(before)) {
            return Problem.NOT_IN_ORDER;
        }
        return known.add(one.id()) ? null : Problem.SAME_TWICE;
    }

    static boolean isOutOfTime(LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST);
    }

    private static Optional<Finding> sum(Money amount, List<Instalment> plan) {
        Money sum = plan.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
        if (sum.compareTo(amount) == 0) {
            return Optional.empty();
        }
        Money off = amount.minus(sum);
        return Optional.of(
                off.isPositive()
                        ? new Finding(Problem.TOO_LITTLE, off.toString())
                        : new Finding(Problem.TOO_MUCH, off.negated().toString()));
    }
}
