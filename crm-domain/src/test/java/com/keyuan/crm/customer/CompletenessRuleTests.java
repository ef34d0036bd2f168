package com.keyuan.crm.customer;

import static com.keyuan.crm.customer.CustomerFixture.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CompletenessRuleTests {

    @Test
    void weighsAHundredPercentInAll() {
        assertThat(Arrays.stream(CompletenessField.values())
                        .mapToInt(CompletenessField::weight)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void isZeroWhereOnlyTheNameIsKnown() {
        Completeness nothing = CompletenessRule.of(CustomerDetails.NONE, false, false);
        assertThat(nothing.percent()).isZero();
        assertThat(nothing.missing()).containsExactly(CompletenessField.values());
    }

    @Test
    void isHundredWhereEverythingIsKnown() {
        Completeness all = CompletenessRule.of(aCustomer().wellKnown().details(), true, true);
        assertThat(all.percent()).isEqualTo(100);
        assertThat(all.missing()).isEmpty();
    }

    @Test
    void namesWhatIsMissingHeaviestFirst() {
        CustomerDetails details = aCustomer().wellKnown().at("  ").buying(null).details();
        Completeness most = CompletenessRule.of(details, true, false);
        assertThat(most.percent()).isEqualTo(65);
        assertThat(most.missing())
                .containsExactly(
                        CompletenessField.DEMAND_ESTIMATE, CompletenessField.DECISION_MAKER, CompletenessField.ADDRESS);
    }
}
