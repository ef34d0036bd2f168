package com.keyuan.crm.territory;

import static com.keyuan.crm.territory.RotationFixture.due;
import static com.keyuan.crm.territory.RotationFixture.facts;
import static com.keyuan.crm.territory.RotationFixture.formerly;
import static com.keyuan.crm.territory.RotationFixture.person;
import static com.keyuan.crm.territory.RotationFixture.seller;
import static com.keyuan.crm.territory.RotationFixture.waiting;
import static com.keyuan.crm.territory.RotationFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.people.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairRuleTests {

    private static Set<RotationRule> broken(RotationFacts facts) {
        return PairRule.broken(facts, facts.due().get(0), facts.people().get(0));
    }

    @Test
    void letsACustomerGoToAnotherPersonOfTheRightLevel() {
        assertThat(broken(facts(List.of(due(1, 'C', 9, "320100", "10")), List.of(seller(1, Level.NEW)))))
                .isEmpty();
    }

    @Test
    void namesEveryRuleThatSpeaksAgainstIt() {
        RotationFacts facts = facts(List.of(waiting(due(1, 'A', 1, "320100", "10"))), List.of(seller(1, Level.NEW)));
        assertThat(broken(formerly(facts, 1, 1)))
                .containsExactlyInAnyOrder(
                        RotationRule.WAITING, RotationRule.SAME_HOLDER, RotationRule.LEVEL, RotationRule.FORMER_HOLDER);
    }

    @Test
    void asksForTheTerritoryOnlyWhereSomebodyWorksOne() {
        RotationFacts facts = facts(List.of(due(1, 'C', 9, "320102", "10")), List.of(seller(1, Level.NEW)));
        Map<com.keyuan.crm.shared.PersonId, List<RotationFacts.Reach>> elsewhere =
                Map.of(person(2), List.of(new RotationFacts.Reach("3201", null)));
        assertThat(broken(with(facts, elsewhere))).containsExactly(RotationRule.TERRITORY);
        assertThat(broken(with(facts, Map.of(person(2), List.of(new RotationFacts.Reach("33", null))))))
                .isEmpty();
        assertThat(broken(with(facts, Map.of(person(1), List.of(new RotationFacts.Reach("32", "C"))))))
                .isEmpty();
    }

    @Test
    void givesNoMoreOfATierToWhoHoldsTooManyAlready() {
        Seller full = new Seller(
                person(1), "满", Level.NEW, true, false, null, List.of(0, 0, 121), java.math.BigDecimal.ONE, Map.of());
        assertThat(broken(facts(List.of(due(1, 'C', 9, "320102", "10")), List.of(full))))
                .containsExactly(RotationRule.CAPACITY);
    }

    @ParameterizedTest
    @CsvSource({"320102,320102,0", "320102,320106,1", "3201,320102,1", "3201,320502,2", "32,320502,2", "310101,320102,3"
    })
    void countsStepsBetweenRegions(String from, String to, int steps) {
        assertThat(TravelRule.steps(from, to)).isEqualTo(steps);
    }

    @Test
    void measuresEvenness() {
        assertThat(BalanceRule.gini(List.of(5L))).isZero();
        assertThat(BalanceRule.gini(List.of(0L, 0L))).isZero();
        assertThat(BalanceRule.gini(List.of(3L, 3L, 3L))).isZero();
        assertThat(BalanceRule.gini(List.of(0L, 10L))).isEqualTo(0.5);
        assertThat(BalanceRule.largest(List.of(1L, 3L))).isEqualTo(0.75);
    }
}
