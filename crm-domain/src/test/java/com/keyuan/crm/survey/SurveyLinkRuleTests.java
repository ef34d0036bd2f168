package com.keyuan.crm.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyLinkRuleTests {

    private static final SecretKey KEY = SurveyLinkRule.derived(new SecretKeySpec(new byte[32], "AES"));
    private static final SurveyLinkRule.Content CONTENT =
            new SurveyLinkRule.Content(SurveyId.next(), LocalDate.of(2026, 4, 17));

    @Test
    void readsWhatItSigned() {
        String token = SurveyLinkRule.token(KEY, CONTENT);

        assertThat(token).hasSize(48).matches("[A-Za-z0-9_-]+");
        assertThat(SurveyLinkRule.read(KEY, token)).contains(CONTENT);
        assertThat(CONTENT.isOver(LocalDate.of(2026, 4, 17))).isFalse();
        assertThat(CONTENT.isOver(LocalDate.of(2026, 4, 18))).isTrue();
    }

    @Test
    void refusesEveryChangeOfEveryCharacter() {
        String token = SurveyLinkRule.token(KEY, CONTENT);

        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(SurveyLinkRule.read(KEY, token.substring(0, at) + other + token.substring(at + 1)))
                    .isEmpty();
        }
        assertThat(SurveyLinkRule.read(SurveyLinkRule.derived(KEY), token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "AAAA", "0190a7c0-0000-7000-8000-00000000cafe"})
    void refusesWhatIsNoLink(String token) {
        assertThat(SurveyLinkRule.read(KEY, token)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 5, false", "3, 3, false", "2, 5, true", "5, 2, true", "1, 1, true"})
    void looksAfterWhoeverIsDissatisfied(int satisfaction, int loyalty, boolean detractor) {
        assertThat(new SurveyAnswer(satisfaction, 3, 3, loyalty, " ").isDetractor())
                .isEqualTo(detractor);
    }

    @Test
    void takesEachFigureFromOneToFive() {
        assertThatThrownBy(() -> new SurveyAnswer(0, 3, 3, 3, null)).isInstanceOf(SurveyIncomplete.class);
        assertThatThrownBy(() -> new SurveyAnswer(3, 3, 3, 6, null)).isInstanceOf(SurveyIncomplete.class);
        assertThatThrownBy(() -> new SurveyAnswer(3, 3, 3, 3, "长".repeat(1001))).isInstanceOf(SurveyIncomplete.class);
    }
}
