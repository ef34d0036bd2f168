package com.keyuan.crm.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordProfileTests {

    @ParameterizedTest
    @CsvSource({"seven slow ferries, 2", "sevenslowferries, 1", "SevenSlowFerries, 2", "七只慢渡轮与九只灰鹭, 1"})
    void dengbaoAsksForThreeKinds(String password, int kinds) {
        assertThatCode(() -> PasswordRule.check(PasswordProfile.MODERN, password, "zhou"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRule.check(PasswordProfile.DENGBAO, password, "zhou"))
                .as("%s kinds", kinds)
                .isInstanceOf(PasswordRefused.class)
                .hasMessageContaining("people.password.kinds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Seven slow ferries", "seven7slow-ferries", "SEVEN slow 7"})
    void dengbaoTakesThreeKinds(String password) {
        assertThatCode(() -> PasswordRule.check(PasswordProfile.DENGBAO, password, "zhou"))
                .doesNotThrowAnyException();
    }

    @Test
    void dengbaoAsksForANewOneAfterNinetyDays() {
        Instant set = Instant.parse("2026-01-01T00:00:00Z");
        Instant later = set.plus(Duration.ofDays(90)).plusSeconds(1);

        assertThat(PasswordProfile.DENGBAO.isTooOld(set, later.minusSeconds(1))).isFalse();
        assertThat(PasswordProfile.DENGBAO.isTooOld(set, later)).isTrue();
        assertThat(PasswordProfile.MODERN.isTooOld(set, later)).isFalse();
    }
}
