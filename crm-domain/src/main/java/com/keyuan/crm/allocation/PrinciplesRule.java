package com.keyuan.crm.allocation;

import com.keyuan.crm.people.Level;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The four principles of allocation over one department's loads: fairness, priority, dispersion, flexibility. Shares are
 * rounded half up to four decimals, months to two. The formulas stand in docs/committee.md.
 */
public final class PrinciplesRule {

    private static final BigDecimal FLOOR_OF_LIMIT = new BigDecimal("0.30");
    private static final BigDecimal FAIR_SHARES = new BigDecimal("1.5");
    private static final BigDecimal DAYS_OF_A_MONTH = new BigDecimal("30.4375");

    private PrinciplesRule() {}

    /** @param loads of one department, not empty */
    public static Principles of(List<PersonLoad> loads) {
        List<PersonLoad> selling = loads.stream().filter(PersonLoad::selling).toList();
        Optional<PersonLoad> largest = loads.stream().max(Comparator.comparing(PersonLoad::revenue));
        BigDecimal revenue = loads.stream().map(PersonLoad::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean earning = revenue.signum() > 0;
        return new Principles(
                loads.get(0).department(),
                loads.get(0).departmentName(),
                selling.size(),
                gini(selling.stream().mapToLong(PersonLoad::weight).toArray()),
                priority(loads),
                earning ? share(largest.orElseThrow().revenue(), revenue) : null,
                earning ? largest.orElseThrow().name() : null,
                limit(selling.size()),
                flexibility(loads));
    }

    /**
     * The Gini coefficient: the mean difference of two people's loads over twice the mean load. 0 for fewer than two
     * people or no load.
     */
    public static BigDecimal gini(long[] loads) {
        long[] sorted = loads.clone();
        Arrays.sort(sorted);
        long sum = 0;
        long ranked = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            ranked += (2L * (i + 1) - sorted.length - 1) * sorted[i];
        }
        return sorted.length < 2 || sum == 0
                ? BigDecimal.ZERO.setScale(4)
                : share(BigDecimal.valueOf(ranked), BigDecimal.valueOf(sorted.length * sum));
    }

    /** How much of the revenue one person may hold: 30 %, or one and a half fair shares where people are few. */
    public static @Nullable BigDecimal limit(int people) {
        return people == 0
                ? null
                : FAIR_SHARES
                        .divide(BigDecimal.valueOf(people), 4, RoundingMode.HALF_UP)
                        .max(FLOOR_OF_LIMIT.setScale(4));
    }

    /** The loads once customers have moved. Whoever is not among the loads takes nothing and gives nothing here. */
    public static List<PersonLoad> moved(
            List<PersonLoad> loads, List<PlannedMove> moves, List<CustomerLoad> customers) {
        Map<Object, PersonLoad> byPerson = new HashMap<>();
        loads.forEach(load -> byPerson.put(load.person(), load));
        Map<Object, CustomerLoad> byCustomer = new HashMap<>();
        customers.forEach(customer -> byCustomer.put(customer.customer(), customer));
        for (PlannedMove move : moves) {
            CustomerLoad customer = byCustomer.get(move.customer());
            if (customer != null) {
                byPerson.computeIfPresent(orNobody(customer.holder()), (person, load) -> load.without(customer));
                byPerson.computeIfPresent(orNobody(move.to()), (person, load) -> load.with(customer));
            }
        }
        return loads.stream()
                .map(load -> byPerson.getOrDefault(load.person(), load))
                .toList();
    }

    private static Object orNobody(@Nullable Object person) {
        return person == null ? "" : person;
    }

    private static @Nullable BigDecimal priority(List<PersonLoad> loads) {
        int all = loads.stream().mapToInt(PersonLoad::a).sum();
        int senior = loads.stream()
                .filter(load -> load.selling() && load.level() == Level.SENIOR)
                .mapToInt(PersonLoad::a)
                .sum();
        return all == 0 ? null : share(BigDecimal.valueOf(senior), BigDecimal.valueOf(all));
    }

    private static @Nullable BigDecimal flexibility(List<PersonLoad> loads) {
        long days = loads.stream().mapToLong(PersonLoad::reviewDays).sum();
        int customers = loads.stream().mapToInt(PersonLoad::customers).sum();
        return customers == 0
                ? null
                : BigDecimal.valueOf(days)
                        .divide(BigDecimal.valueOf(customers), MathContext.DECIMAL64)
                        .divide(DAYS_OF_A_MONTH, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 4, RoundingMode.HALF_UP);
    }
}
