package com.keyuan.crm.access.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyPartsTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            true; true
            a or b; a|b
            a and b or c; a and b|c
            (a or b); (a or b)
            exists (select 1 where a or b) or c = 'x'; exists (select 1 where a or b)|c = 'x'
            floor = 1; floor = 1
            """)
    void endsAtTheOutermostOr(String condition, String parts) {
        assertThat(String.join("|", SqlAccessPolicy.parts(condition))).isEqualTo(parts);
    }

    @Test
    void comesToTheSameAsTheWhole() {
        new CustomerPolicy()
                .conditions().values().stream()
                        .map(Map::values)
                        .flatMap(java.util.Collection::stream)
                        .forEach(condition -> assertThat(String.join(" or ", SqlAccessPolicy.parts(condition))
                                        .replaceAll("\\s+", " "))
                                .isEqualTo(condition.replaceAll("\\s+", " ")));
    }
}
