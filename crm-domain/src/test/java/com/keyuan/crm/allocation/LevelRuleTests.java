package com.keyuan.crm.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.people.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelRuleTests {

    @ParameterizedTest
    @CsvSource({
        "A, SENIOR, true", "A, REGULAR, false", "A, NEW, false", "A, , false",
        "B, SENIOR, true", "B, REGULAR, true", "B, NEW, false", "B, , false",
        "C, SENIOR, true", "C, REGULAR, true", "C, NEW, true", "C, , true",
    })
    void matchesTierAndLevel(char tier, Level level, boolean fits) {
        assertThat(LevelRule.fits(tier, level)).isEqualTo(fits);
    }
}
