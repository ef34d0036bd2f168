package com.keyuan.crm.trust;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom customers' trust is tied to, and what goes with them.
 *
 * @param people the largest exposure first
 * @param points the customers that the chart shows
 */
public record RiskMap(
        @Nullable LocalDate asOf,
        TrustPolicy policy,
        List<PersonRow> people,
        List<PointRow> points,
        List<WorseRow> worse) {

    /**
     * One attached person.
     *
     * @param person null: customers of the pool that nobody is asked for
     * @param trust mean score, by revenue where there is any
     * @param personal how many customers are this person's own resource
     * @param sole how many had to do with one colleague alone
     * @param company revenue of customers whose trust lies with the company; so shared, personal
     * @param risk money at risk, CNY
     * @param exposed what of it counts by the person's state
     */
    public record PersonRow(
            @Nullable PersonId person,
            @Nullable String name,
            @Nullable Level level,
            @Nullable DepartmentId department,
            @Nullable String departmentName,
            PersonState state,
            long customers,
            BigDecimal revenue,
            BigDecimal trust,
            long personal,
            long sole,
            BigDecimal company,
            BigDecimal shared,
            BigDecimal personalRevenue,
            BigDecimal risk,
            BigDecimal exposed,
            LocalDate asOf) {

        /** The company's part of a hundred, as the bar shows it. */
        public int company100() {
            return trust.setScale(0, RoundingMode.HALF_UP).intValue();
        }
    }

    /** One customer of the chart. */
    public record PointRow(
            CustomerId customer,
            String name,
            String tier,
            @Nullable PersonId person,
            @Nullable String personName,
            @Nullable String holderName,
            BigDecimal score,
            TrustVerdict verdict,
            BigDecimal revenue,
            BigDecimal risk) {}

    /** One customer whose trust fell. */
    public record WorseRow(
            CustomerId customer,
            String name,
            @Nullable String personName,
            BigDecimal before,
            TrustVerdict verdictBefore,
            BigDecimal score,
            TrustVerdict verdict) {}

    /** One department's people together. */
    public record Department(
            @Nullable DepartmentId id,
            @Nullable String name,
            long customers,
            BigDecimal revenue,
            BigDecimal risk,
            BigDecimal exposed) {}

    /** Everybody together. */
    public record Sums(
            long customers,
            long personal,
            long sole,
            BigDecimal revenue,
            BigDecimal company,
            BigDecimal shared,
            BigDecimal personalRevenue,
            BigDecimal risk,
            BigDecimal exposed) {

        /** Of the revenue, in whole percent. */
        public int percent(BigDecimal part) {
            return revenue.signum() <= 0
                    ? 0
                    : part.multiply(BigDecimal.valueOf(100))
                            .divide(revenue, 0, RoundingMode.HALF_UP)
                            .intValue();
        }
    }

    public RiskMap {
        people = List.copyOf(people);
        points = List.copyOf(points);
        worse = List.copyOf(worse);
    }

    /** What the mean of a person's customers would be called. */
    public TrustVerdict verdict(PersonRow row) {
        return policy.verdict(row.trust(), BigDecimal.ONE);
    }

    public Sums sums() {
        return new Sums(
                people.stream().mapToLong(PersonRow::customers).sum(),
                people.stream().mapToLong(PersonRow::personal).sum(),
                people.stream().mapToLong(PersonRow::sole).sum(),
                sum(people, PersonRow::revenue),
                sum(people, PersonRow::company),
                sum(people, PersonRow::shared),
                sum(people, PersonRow::personalRevenue),
                sum(people, PersonRow::risk),
                sum(people, PersonRow::exposed));
    }

    /** The largest exposure first; where nobody is attached comes last. */
    public List<Department> departments() {
        Map<String, List<PersonRow>> byName = people.stream()
                .collect(Collectors.groupingBy(
                        row -> row.departmentName() == null ? "" : row.departmentName(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byName.values().stream()
                .map(rows -> new Department(
                        rows.get(0).department(),
                        rows.get(0).departmentName(),
                        rows.stream().mapToLong(PersonRow::customers).sum(),
                        sum(rows, PersonRow::revenue),
                        sum(rows, PersonRow::risk),
                        sum(rows, PersonRow::exposed)))
                .sorted(Comparator.comparing(Department::exposed).reversed())
                .toList();
    }

    private static BigDecimal sum(List<PersonRow> rows, Function<PersonRow, BigDecimal> figure) {
        return rows.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
