package com.keyuan.crm.territory;

import static com.keyuan.crm.territory.RotationFixture.SETTINGS;
import static com.keyuan.crm.territory.RotationFixture.customer;
import static com.keyuan.crm.territory.RotationFixture.due;
import static com.keyuan.crm.territory.RotationFixture.facts;
import static com.keyuan.crm.territory.RotationFixture.formerly;
import static com.keyuan.crm.territory.RotationFixture.manager;
import static com.keyuan.crm.territory.RotationFixture.person;
import static com.keyuan.crm.territory.RotationFixture.seller;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.people.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemRuleTests {

    private final RotationFacts two = facts(
            List.of(due(1, 'C', 1, "320100", "100"), due(2, 'C', 1, "320100", "900")),
            List.of(seller(1, Level.SENIOR), seller(2, Level.REGULAR), seller(3, Level.NEW)));

    @Test
    void letsThirtyFivePercentOfTheRevenueMove() {
        RotationProblem problem = new ProblemRule(two, false, SETTINGS, List.of(), Map.of()).problem();
        assertThat(problem.people().get(0).movable()).isEqualTo(350);
        assertThat(RotationScore.keepsRules(problem, List.of(0, -1))).isTrue();
        assertThat(RotationScore.keepsRules(problem, List.of(-1, 0))).isTrue(); // one customer always may
        assertThat(RotationScore.keepsRules(problem, List.of(0, 0))).isFalse();
    }

    @Test
    void pinsForbidsAndRemembersThePlanBefore() {
        List<RotationWish> wishes = List.of(
                new RotationWish(customer(1), true, person(3)), new RotationWish(customer(2), false, person(2)));
        RotationProblem problem =
                new ProblemRule(two, false, SETTINGS, wishes, Map.of(customer(2), Optional.of(person(3)))).problem();
        PlanCustomer pinned = problem.customers().get(0);
        PlanCustomer forbidden = problem.customers().get(1);
        assertThat(pinned.options().get(pinned.pinned()).person()).isEqualTo(2);
        assertThat(forbidden.options()).extracting(PlanOption::person).containsExactly(2);
        assertThat(forbidden.before()).isZero();
        assertThat(problem.aims()).startsWith(RotationAim.PINNED, RotationAim.MOVED, RotationAim.STABLE);
    }

    @Test
    void dropsRulesInTheirOrderWhenSomebodyLeaves() {
        RotationFacts facts = formerly(
                facts(
                        List.of(due(1, 'A', 1, "320100", "100")),
                        List.of(seller(2, Level.SENIOR), manager(8), seller(1, Level.SENIOR))),
                1,
                2);
        PlanCustomer leaving = new ProblemRule(facts, true, SETTINGS, List.of(), Map.of())
                .problem()
                .customers()
                .get(0);
        assertThat(leaving.options())
                .extracting(PlanOption::dropped)
                .containsExactly(Set.of(RotationRule.NOBODY), Set.of(RotationRule.FORMER_HOLDER));
        assertThat(new ProblemRule(facts, false, SETTINGS, List.of(), Map.of())
                        .problem()
                        .customers()
                        .get(0)
                        .options())
                .isEmpty();
    }

    @Test
    void saysWhyACustomerStays() {
        RotationProblem problem = new ProblemRule(two, false, SETTINGS, List.of(), Map.of()).problem();
        List<RotationMove> moves = new OutcomeRule(two, problem, List.of(0, -1), List.of()).moves();
        assertThat(moves.get(0).to()).isNotNull();
        assertThat(moves.get(1).rules()).containsExactly(RotationRule.REVENUE_SHARE);
    }
}
