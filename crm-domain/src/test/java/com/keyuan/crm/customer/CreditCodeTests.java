package com.keyuan.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {

    /** The example of GB 32100-2015, annex, and codes that companies print on their invoices. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000802100433B", "9144030071526726XG", "91330100799655058B"})
    void acceptsCodesThatExist(String code) {
        assertThat(new CreditCode(code).value()).isEqualTo(code);
    }

    @Test
    void foldsWidthAndCase() {
        assertThat(new CreditCode(" ９１３５０１００m000100y43 ").value()).isEqualTo("91350100M000100Y43");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100M000100Y44", // check digit
                "91350010M000100Y43", // two digits swapped
                "91350100I000100Y43", // I is not in the alphabet
                "91350100M000100O43",
                "91350100中000100Y43",
            })
    void refusesWhatIsNone(String code) {
        assertThatThrownBy(() -> new CreditCode(code)).isInstanceOf(CreditCodeInvalid.class);
    }

    @Test
    void findsEverySingleWrongCharacter() {
        String code = "91350100M000100Y43";
        for (int i = 0; i < code.length(); i++) {
            char other = code.charAt(i) == '7' ? '8' : '7';
            String wrong = code.substring(0, i) + other + code.substring(i + 1);
            assertThatThrownBy(() -> new CreditCode(wrong)).isInstanceOf(CreditCodeInvalid.class);
        }
    }

    @Test
    void completesTheCheckDigit() {
        assertThat(CreditCode.completing("91350100M000100Y4").value()).isEqualTo("91350100M000100Y43");
    }
}
