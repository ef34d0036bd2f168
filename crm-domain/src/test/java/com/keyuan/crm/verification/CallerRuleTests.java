package com.keyuan.crm.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallerRuleTests {

    private static final PersonId CALLER = PersonId.next();
    private static final DepartmentId PHONE = DepartmentId.next();
    private static final DepartmentId SALES = DepartmentId.next();

    @Test
    void letsRingWhoHasNothingToDoWithThePaper() {
        assertThat(CallerRule.mayCall(CALLER, PHONE, paper(Set.of(), Set.of(), null, SALES), true))
                .isTrue();
    }

    @Test
    void neverLetsTheTravellersRing() {
        CallerRule.Paper own = paper(Set.of(CALLER), Set.of(), null, SALES);

        assertThat(CallerRule.mayCall(CALLER, PHONE, own, true)).isFalse();
        assertThat(CallerRule.mayCall(CALLER, PHONE, own, false)).isFalse();
    }

    @Test
    void neverLetsTheTravellersDepartmentRing() {
        assertThat(CallerRule.mayCall(CALLER, SALES, paper(Set.of(), Set.of(), null, SALES), false))
                .isFalse();
    }

    @Test
    void letsSignerAndAssistantRingOnlyWhereThePolicyOfFourPersonsIsOff() {
        CallerRule.Paper signed = paper(Set.of(), Set.of(CALLER), null, SALES);
        CallerRule.Paper entered = paper(Set.of(), Set.of(), CALLER, SALES);

        assertThat(CallerRule.mayCall(CALLER, PHONE, signed, true)).isFalse();
        assertThat(CallerRule.mayCall(CALLER, PHONE, entered, true)).isFalse();
        assertThat(CallerRule.mayCall(CALLER, PHONE, signed, false)).isTrue();
        assertThat(CallerRule.mayCall(CALLER, PHONE, entered, false)).isTrue();
    }

    private static CallerRule.Paper paper(
            Set<PersonId> travellers, Set<PersonId> signers, @Nullable PersonId qualifier, DepartmentId department) {
        return new CallerRule.Paper(travellers, signers, qualifier, Set.of(department));
    }
}
