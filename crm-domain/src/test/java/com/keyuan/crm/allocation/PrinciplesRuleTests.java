package com.keyuan.crm.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinciplesRuleTests {

    private static final DepartmentId EAST = DepartmentId.next();

    @ParameterizedTest
    @CsvSource({
        "'', 0.0000", // nobody
        "7, 0.0000", // one person
        "0 0 0, 0.0000", // no load
        "5 5 5, 0.0000",
        "0 10, 0.5000",
        "0 0 0 8, 0.7500",
        "1 2 3 4, 0.2500",
        "4 2, 0.1667"
    })
    void measuresFairnessByTheGiniCoefficient(String loads, BigDecimal expected) {
        assertThat(PrinciplesRule.gini(numbers(loads))).isEqualByComparingTo(expected);
    }

    /** The definition: the mean difference of all pairs over twice the mean. */
    @Test
    void saysTheSameAsTheDefinitionOverAllPairs() {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            long[] loads = random.longs(2 + random.nextInt(20), 0, 300).toArray();
            double sum = Arrays.stream(loads).sum();
            double differences = 0;
            for (long one : loads) {
                for (long other : loads) {
                    differences += Math.abs(one - other);
                }
            }
            double expected = sum == 0 ? 0 : differences / (2 * loads.length * sum);
            assertThat(PrinciplesRule.gini(loads).doubleValue()).isBetween(expected - 0.00006, expected + 0.00006);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,", "1, 1.5", "2, 0.75", "4, 0.375", "5, 0.3", "12, 0.3"})
    void allowsOneAndAHalfFairSharesWherePeopleAreFew(int people, @Nullable BigDecimal expected) {
        if (expected == null) {
            assertThat(PrinciplesRule.limit(people)).isNull();
        } else {
            assertThat(PrinciplesRule.limit(people)).isEqualByComparingTo(expected);
        }
    }

    @Test
    void computesAllFourOfADepartment() {
        Principles principles = PrinciplesRule.of(List.of(
                load("周", Level.SENIOR, true, 3, 1, 0, "600", 4 * 61),
                load("陈", Level.REGULAR, true, 1, 2, 1, "300", 0),
                load("离", null, false, 0, 0, 2, "100", 0)));

        assertThat(principles.people()).isEqualTo(2);
        assertThat(principles.fairness()).isEqualByComparingTo("0.1087"); // 14 and 9
        assertThat(principles.priority()).isEqualByComparingTo("0.75");
        assertThat(principles.dispersion()).isEqualByComparingTo("0.6");
        assertThat(principles.largest()).isEqualTo("周");
        assertThat(principles.limit()).isEqualByComparingTo("0.75");
        assertThat(principles.isConcentrated()).isFalse();
        assertThat(principles.flexibility()).isEqualByComparingTo("0.80"); // 244 days over ten customers
    }

    @Test
    void leavesUnknownWhatNothingTells() {
        Principles principles = PrinciplesRule.of(List.of(load("周", Level.SENIOR, true, 0, 0, 0, "0", 0)));

        assertThat(principles.priority()).isNull();
        assertThat(principles.dispersion()).isNull();
        assertThat(principles.flexibility()).isNull();
        assertThat(principles.fairness()).isEqualByComparingTo("0");
    }

    @Test
    void foreseesWhatMovesDo() {
        PersonLoad giver = load("周", Level.SENIOR, true, 2, 0, 0, "500", 100);
        PersonLoad taker = load("陈", Level.REGULAR, true, 0, 0, 1, "0", 10);
        CustomerLoad moved = new CustomerLoad(CustomerId.next(), giver.person(), 'A', new BigDecimal("200"), 60);
        CustomerLoad pooled = new CustomerLoad(CustomerId.next(), null, 'B', new BigDecimal("50"), 0);

        List<PersonLoad> after = PrinciplesRule.moved(
                List.of(giver, taker),
                List.of(
                        new PlannedMove(moved.customer(), taker.person()),
                        new PlannedMove(pooled.customer(), taker.person())),
                List.of(moved, pooled));

        assertThat(after.get(0)).isEqualTo(of(giver, 1, 0, 0, "300", 40));
        assertThat(after.get(1)).isEqualTo(of(taker, 1, 1, 1, "250", 10));
    }

    private static PersonLoad of(PersonLoad who, int a, int b, int c, String revenue, long days) {
        return new PersonLoad(
                who.person(),
                who.name(),
                EAST,
                "华东部",
                who.level(),
                who.selling(),
                a,
                b,
                c,
                new BigDecimal(revenue),
                days);
    }

    private static PersonLoad load(
            String name, @Nullable Level level, boolean selling, int a, int b, int c, String revenue, long days) {
        return new PersonLoad(
                PersonId.next(), name, EAST, "华东部", level, selling, a, b, c, new BigDecimal(revenue), days);
    }

    private static long[] numbers(String text) {
        return text.isEmpty()
                ? new long[0]
                : Arrays.stream(text.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }
}
