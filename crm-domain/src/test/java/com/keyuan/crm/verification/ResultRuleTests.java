package com.keyuan.crm.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultRuleTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // there, met, discussed, need, open
                "AGREES,  AGREES,  AGREES,  AGREES,  CONFIRMED",
                "AGREES,  UNCLEAR, AGREES,  AGREES,  CONFIRMED PARTLY",
                "AGREES,  UNCLEAR, UNCLEAR, UNCLEAR, CONFIRMED PARTLY",
                "AGREES,  DIFFERS, AGREES,  AGREES,  PARTLY NOT_CONFIRMED",
                "AGREES,  DIFFERS, DIFFERS, DIFFERS, PARTLY NOT_CONFIRMED",
                "UNCLEAR, AGREES,  UNCLEAR, UNCLEAR, PARTLY",
                "UNCLEAR, DIFFERS, UNCLEAR, UNCLEAR, PARTLY NOT_CONFIRMED",
                "UNCLEAR, UNCLEAR, UNCLEAR, UNCLEAR, -",
                "DIFFERS, -,       -,       -,       NOT_CONFIRMED",
            })
    void leavesOpenWhatTheAnswersAllow(
            Agreement there, Agreement met, Agreement discussed, Agreement need, String open) {
        Map<VerificationQuestion, Agreement> agreements = new EnumMap<>(VerificationQuestion.class);
        put(agreements, VerificationQuestion.THERE, there);
        put(agreements, VerificationQuestion.MET, met);
        put(agreements, VerificationQuestion.DISCUSSED, discussed);
        put(agreements, VerificationQuestion.NEED, need);
        Set<VerificationResult> expected = open == null
                ? Set.of()
                : Stream.of(open.split(" ")).map(VerificationResult::valueOf).collect(Collectors.toSet());

        assertThat(ResultRule.open(agreements)).isEqualTo(expected);
    }

    private static void put(
            Map<VerificationQuestion, Agreement> to, VerificationQuestion question, Agreement agreement) {
        if (agreement != null) {
            to.put(question, agreement);
        }
    }
}
