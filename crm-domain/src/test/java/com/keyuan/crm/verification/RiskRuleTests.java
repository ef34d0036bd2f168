package com.keyuan.crm.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskRuleTests {

    @ParameterizedTest
    @CsvSource({
        "0,       C, 0, false, 0",
        "99.99,   C, 0, false, 0",
        "100,     C, 0, false, 1",
        "2846,    A, 0, false, 48",
        "3999.99, C, 0, false, 39",
        "4000,    C, 0, false, 40",
        "90000,   C, 0, false, 40",
        "0,       B, 0, false, 10",
        "0,       C, 1, false, 15",
        "0,       C, 2, false, 30",
        "0,       C, 9, false, 30",
        "0,       C, 0, true,  10",
        "90000,   A, 9, true,  100"
    })
    void ordersCallsByMoneyTierRecordAndLateness(
            BigDecimal claimed, String tier, int discrepancies, boolean late, int points) {
        assertThat(RiskRule.points(new RiskRule.Facts(claimed, tier, discrepancies, late)))
                .isEqualTo(points);
    }
}
