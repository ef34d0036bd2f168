package com.keyuan.crm.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeRuleTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Appendix B of RFC 6238, of whose eight digits an authenticator shows the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void showsWhatTheStandardShows(long second, String digits) {
        long step = TimeCodeRule.stepAt(Instant.ofEpochSecond(second));

        assertThat(TimeCodeRule.code(SECRET, step)).isEqualTo(digits.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void toleratesAClockThatIsOneStepOff(long seconds, boolean good) {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long shown = TimeCodeRule.stepAt(now.plusSeconds(seconds));

        OptionalLong step = TimeCodeRule.stepOf(SECRET, TimeCodeRule.code(SECRET, shown), now);

        assertThat(step).isEqualTo(good ? OptionalLong.of(shown) : OptionalLong.empty());
    }

    /** Section 10 of RFC 4648. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesBytesAsTheStandardWritesThem(String text, String letters) {
        assertThat(SecretLetters.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
    }

    @Test
    void keepsARecoveryCodeHoweverItIsTypedAndForOnePersonOnly() {
        List<String> codes = RecoveryCodes.make();
        PersonId person = PersonId.next();
        String code = codes.get(0);

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(RecoveryCodes.hash(
                        person, code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(RecoveryCodes.hash(person, code))
                .isNotEqualTo(RecoveryCodes.hash(PersonId.next(), code));
    }
}
